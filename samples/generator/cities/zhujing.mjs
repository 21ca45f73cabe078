import { Chance } from '../chance.mjs';
import { streetsOf } from '../land/divisions.mjs';
import { catalogue } from '../stations/catalogue.mjs';
import { furnish, machines, roomOf } from '../stations/rooms.mjs';
import { about } from './about.mjs';

const district = '310116';
const town = '310116101';
const hall = 'Mo-Fr 08:30-17:00; Sa 09:00-16:00; PH off';

/** 金山朱泾: one center that closes, with a rest area in it that does not. */
export function zhujing() {
  const street = streetsOf(district).find(({ code }) => code === town);
  const { zones, sensors } = furnish(
    ['hall', 'rest', 'reading', 'play', 'fitness', 'health', 'heritage', 'cafe', 'nursing'],
    new Chance('zhujing'),
    {
      hall: { capacity: [200, 200], doors: 2 },
      rest: { zh: '爱心接力站', en: 'Rest station', capacity: [24, 24] },
      reading: { zh: '图书馆', en: 'Library', capacity: [60, 60] },
      health: { zh: '卫生服务站', en: 'Health post', capacity: [20, 20] },
      heritage: { zh: '非遗展厅', en: 'Heritage hall', capacity: [40, 40], sensor: 'level' },
      cafe: { zh: '咖啡吧', en: 'Café', capacity: [30, 30], sensor: 'level', hours: 'Mo-Su 09:00-20:00' },
    },
  );
  const kiosks = machines(['one-net', 'social-insurance', 'guide'], 'rest').map((kiosk, i) => ({
    ...kiosk,
    // They used to be shut with the hall; now two never are, and the third rests at night.
    hours: i < 2 ? '24/7' : 'Mo-Su 06:00-23:00',
  }));
  const rooms = { health: 'health', culture: 'reading' };
  return {
    about: about(
      [
        'A center of 5,000 m² with a 爱心接力站 open around the clock and three kiosks moved into it; six categories and eighty services; health post, gym, children’s room, library, nursing room, heritage hall, café: report of 2023-07.',
        'The place of the town is where it is, to about a kilometre; there is no outline of its district here.',
      ],
      ['Which eighty services there are.'],
    ),
    city: { code: '3101', name: { zh: '上海市', en: 'Shanghai' }, timeZone: 'Asia/Shanghai' },
    areas: [
      { code: district, name: { zh: '金山区', en: 'Jinshan' }, parent: '3101' },
      { code: town, name: street.name, parent: district },
      ...street.communities.map(({ code, name }) => ({ code, name, parent: town })),
    ],
    stations: [
      {
        id: 'zhujing-center',
        kind: 'street',
        area: town,
        name: { zh: '朱泾镇党群服务中心', en: 'Zhujing Service Center' },
        address: '金山区朱泾镇演示路 1 号',
        lat: 30.893,
        lon: 121.16,
        phone: '021-00000001',
        operator: '朱泾镇',
        hours: hall,
        staffedHours: 'Mo-Fr 08:30-17:00; PH off',
        capacity: roomOf(zones),
        zones,
        sensors,
        kiosks,
        amenities: ['rest', 'water', 'hot-water', 'toilet', 'charging', 'cooling', 'heating', 'microwave', 'umbrella', 'medicine-box', 'wifi'],
        services: catalogue.map((service) => ({ ...service, zone: rooms[service.category] ?? 'hall' })),
      },
    ],
  };
}
