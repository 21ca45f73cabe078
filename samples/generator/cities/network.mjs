import { Chance } from '../chance.mjs';
import { streetsOf } from '../land/divisions.mjs';
import { outlinesOf } from '../land/outlines.mjs';
import { Places } from '../land/places.mjs';
import { station } from '../stations/station.mjs';

const tiers = ['district', 'street', 'community', 'compound', 'building', 'rest'];
const spots = [
  ['公交站', 'Bus Stop'], ['农贸市场', 'Market'], ['商业街', 'High Street'], ['医院门口', 'Hospital Gate'], ['客运站', 'Coach Station'],
  ['中心公园', 'Park'], ['环卫所', 'Street Cleaners’ Yard'], ['快递网点', 'Parcel Depot'], ['加油站', 'Filling Station'], ['学校路口', 'School Corner'],
];
const buildings = [['商务大厦', 'Business Tower'], ['购物广场', 'Shopping Plaza'], ['产业园', 'Industrial Park'], ['写字楼', 'Office Building'], ['电商园', 'E-commerce Park']];
const digits = '一二三四五六七八九十';

/** Chinese figures up to 99. */
const figure = (n) => (n <= 10 ? digits[n - 1] : `${n < 20 ? '' : digits[Math.floor(n / 10) - 1]}十${n % 10 ? digits[(n % 10) - 1] : ''}`);

/** The network of a city as 1 + 11 + N + X: a center for each district, street and community, then compounds, buildings and rest stations. */
export class Network {
  #stations = [];
  #used = new Set();

  /** A district is {code, name, seat: [lon, lat], urban: [last figures of the streets near the seat]}. */
  constructor({ city, outlines, prefix, phone, districts }) {
    Object.assign(this, { city, prefix, phone });
    const shapes = outlinesOf(outlines);
    this.districts = districts.map((district) => {
      const places = new Places(shapes.get(district.code), new Chance(`${prefix} ${district.code}`));
      const streets = [];
      for (const street of streetsOf(district.code)) {
        const urban = district.urban.includes(street.code.slice(6));
        const place = places.street(district.seat, urban, streets.map((other) => other.place));
        streets.push({ ...street, urban, place, district });
      }
      return { ...district, places, streets };
    });
    this.streets = this.districts.flatMap(({ streets }) => streets);
    for (const street of this.streets) {
      // A virtual community has no ground to stand on.
      street.communities = street.communities.filter(({ kind }) => kind !== 'virtual').map((community) => ({ ...community, street, compounds: 0 }));
    }
  }

  communities(kind) {
    return this.streets.flatMap((street) => street.communities.filter((community) => community.kind === kind));
  }

  center(district) {
    const zh = `${district.name.zh}党群服务中心`;
    this.#add('district', district.code, district, { zh, en: `${district.name.en} District Center` }, district.places.near(district.seat, 0, 0.5, 0.1), `${district.name.zh}委`);
  }

  street(street) {
    const zh = `${street.name.zh}党群服务中心`;
    this.#add('street', street.code, street, { zh, en: `${street.name.en} Service Center` }, this.#near(street, street.place, 0, 0.4, 0.1), street.name.zh);
  }

  community(community) {
    const { street, short, kind, name } = community;
    const village = kind === 'village';
    const far = street.urban ? 1.5 : village ? 5 : 2;
    community.place = this.#near(street, street.place, 0.2, far, 0.3);
    const covers = Array.from({ length: community.compounds }, (_, i) => `${short}${figure(i + 1)}区`);
    const named = { zh: `${short}${village ? '村' : '社区'}党群服务中心`, en: `${name.en} ${village ? 'Village' : 'Community'} Center` };
    this.#add('community', community.code, street, named, community.place, named.zh.replace('党群服务中心', ''), { covers });
  }

  /** A station inside a compound of a community; it covers that compound and some beside it. */
  compound(community, first, many) {
    const place = this.#near(community.street, community.place ?? community.street.place, 0.15, 0.9, 0.12);
    const covers = Array.from({ length: many }, (_, i) => `${community.short}${figure(first + i)}区`);
    const name = { zh: `${covers[0]}邻里驿站`, en: `${community.name.en} Compound ${first} Station` };
    this.#add('compound', community.code, community.street, name, place, `${community.short}社区`, { covers });
  }

  building(street) {
    const [zh, en] = this.#free(street, buildings);
    const name = { zh: `${short(street)}${zh}党群驿站`, en: `${street.name.en} ${en}` };
    this.#add('building', street.code, street, name, this.#near(street, street.place, 0.1, 1.6, 0.12), '物业公司');
  }

  rest(street) {
    const [zh, en] = this.#free(street, spots);
    const title = this.#chance('title', street.code, zh).of(['暖新驿站', '暖新驿站', '爱心接力站']);
    const name = { zh: `${short(street)}${zh}${title}`, en: `${street.name.en} ${en} Rest Station` };
    this.#add('rest', street.code, street, name, this.#near(street, street.place, 0.1, 2, 0.2), title === '暖新驿站' ? '总工会' : '城市管理局');
  }

  /** The city file, its stations numbered in the order of areas and tiers. change(plan) may alter what a station is made of. */
  file({ about, change = () => {} }) {
    const plans = this.#stations.sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : tiers.indexOf(a.kind) - tiers.indexOf(b.kind)));
    plans.forEach((plan, i) => (plan.id = `${this.prefix}-${String(i + 1).padStart(3, '0')}`));
    change(plans);
    const stations = plans.map((plan, i) =>
      station(this.#chance('station', plan.area, plan.name.zh), {
        ...plan,
        phone: ['district', 'street', 'community'].includes(plan.kind) ? `${this.phone}${String(i + 1).padStart(3, '0')}` : undefined,
      }),
    );
    return { about, city: this.city, areas: this.#areas(new Set(plans.map(({ area }) => area))), stations };
  }

  #areas(used) {
    const plain = ({ code, name }, parent) => ({ code, name, parent });
    return [
      ...this.districts.map((district) => plain(district, this.city.code)),
      ...this.streets.map((street) => plain(street, street.district.code)),
      ...this.streets.flatMap((street) => street.communities.filter(({ code }) => used.has(code)).map((community) => plain(community, street.code))),
    ];
  }

  #add(kind, area, { urban = true, name: { zh } }, name, place, operator, more = {}) {
    const number = this.#chance('address', area, name.zh).whole(1, 199);
    const district = this.districts.find(({ code }) => area.startsWith(code)).name.zh;
    const address = `${district}${kind === 'district' ? '' : zh}演示路 ${number} 号`;
    this.#stations.push({ kind, area, name, address, place, operator, urban, ...more });
  }

  #near(street, place, least, most, gap) {
    return this.districts.find(({ code }) => code === street.district.code).places.near(place, least, most, gap);
  }

  #free(street, names) {
    const free = names.filter(([zh]) => !this.#used.has(street.code + zh));
    const found = this.#chance('name', street.code, String(free.length)).of(free);
    this.#used.add(street.code + found[0]);
    return found;
  }

  #chance(...name) {
    return new Chance(`${this.prefix} ${name.join(' ')}`);
  }
}

const short = ({ name }) => name.zh.replace(/(街道|镇|乡)$/, '');
