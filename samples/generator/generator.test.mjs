import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { files } from './files.mjs';
import { outlinesOf } from './land/outlines.mjs';
import { catalogue } from './stations/catalogue.mjs';

const made = files();
const [chizhou, luyang, xinzhou, zhujing] = made.map(({ city }) => city);
const count = (stations, is) => stations.filter(is).length;
const tagged = (tag) => ({ tags = [] }) => tags.includes(tag);

for (const { path, text } of made) {
  test(`${path} is what the generator writes`, () => assert.equal(readFileSync(path, 'utf8'), text));
}

test('the demo has 403 stations, 148 of them open until 20:30, and 长龙 is the first of these', () => {
  assert.equal(chizhou.stations.length, 403);
  const extended = chizhou.stations.filter(tagged('extended'));
  assert.equal(extended.length, 148);
  assert.ok(extended.every(({ hours }) => /-20:30$/.test(hours)));
  const [first, ...others] = chizhou.stations.filter(tagged('first-extended'));
  assert.equal(others.length, 0);
  assert.match(first.name.zh, /^长龙社区/);
  assert.ok(tagged('extended')(first));
});

test('the demo fits where it is shipped, and one of its stations has no counter', () => {
  assert.ok(Buffer.byteLength(made[0].text) < 600_000);
  assert.equal(count(chizhou.stations, ({ sensors }) => sensors.length === 0), 1);
});

test('庐阳 is 1 + 11 + N + X: 266 stations that cover 536 compounds', () => {
  assert.equal(luyang.stations.length, 266);
  assert.equal(count(luyang.stations, ({ kind }) => kind === 'district'), 1);
  assert.equal(count(luyang.stations, ({ kind }) => kind === 'street'), 11);
  const covers = luyang.stations.flatMap(({ covers = [] }) => covers);
  assert.equal(new Set(covers).size, 536);
  assert.ok(covers.length > 536, 'a compound has more than one station near it');
});

test('信州 names the two centers that were enlarged', () => {
  const names = xinzhou.stations.filter(tagged('enlarged')).map(({ name }) => name.zh);
  assert.deepEqual(names, ['五三（2）社区党群服务中心', '大井头社区党群服务中心']);
});

test('朱泾 has a center that closes, a zone in it that does not, three kiosks with hours of their own and 80 services of 6 categories', () => {
  const [center] = zhujing.stations;
  assert.notEqual(center.hours, '24/7');
  assert.equal(center.zones.find(({ kind }) => kind === 'rest').hours, '24/7');
  assert.equal(center.zones.find(({ kind }) => kind === 'nursing').private, true);
  assert.equal(count(center.kiosks, ({ hours }) => hours !== undefined && hours !== center.hours), 3);
  assert.equal(center.services.length, 80);
  assert.equal(new Set(catalogue.map(({ code }) => code)).size, 80);
  assert.equal(new Set(center.services.map(({ category }) => category)).size, 6);
});

for (const [city, file] of [[chizhou, 'an1_hui1_chi2_zhou1'], [luyang, 'an1_hui1_he2_fei2'], [xinzhou, 'jiang1_xi1_shang4_rao2']]) {
  test(`every station of ${city.city.name.zh} lies inside the outline of its district`, () => {
    const outlines = outlinesOf(file);
    const strays = city.stations.filter(({ area, lat, lon }) => !outlines.get(area.slice(0, 6)).contains([lon, lat]));
    assert.deepEqual(strays.map(({ id }) => id), []);
  });
}

for (const city of [chizhou, luyang, xinzhou, zhujing]) {
  test(`the areas of ${city.city.name.zh} form a tree, and no two stations share a place or an id`, () => {
    const codes = new Set([city.city.code, ...city.areas.map(({ code }) => code)]);
    assert.equal(codes.size, city.areas.length + 1);
    assert.deepEqual(city.areas.filter(({ code, parent }) => !codes.has(parent) || !code.startsWith(parent)), []);
    assert.deepEqual(city.stations.filter(({ area }) => !codes.has(area)), []);
    assert.equal(new Set(city.stations.map(({ id }) => id)).size, city.stations.length);
    assert.equal(new Set(city.stations.map(({ lat, lon }) => `${lat} ${lon}`)).size, city.stations.length);
    assert.ok(city.about.facts.length > 0 && city.about.invented.length > 0);
  });
}

test('no telephone number can be dialled', () => {
  const phones = [chizhou, luyang, xinzhou, zhujing].flatMap(({ stations }) => stations.map(({ phone }) => phone)).filter(Boolean);
  // A subscriber's number never begins with 0.
  assert.ok(phones.every((phone) => /^0\d{2,3}-0{3,}/.test(phone)));
});
