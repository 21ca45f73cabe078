import { injections } from './injections';

const perStation = 10;
const area = '341702003';

/** A city in which every name, address and label is one of the injections: ten a station, fifty stations. */
export const injectedCity = {
  city: { code: '3417', name: { zh: injections[7] ?? '', en: injections[8] ?? '' }, timeZone: 'Asia/Shanghai' },
  areas: [
    { code: '341702', name: { zh: injections[26] ?? '', en: injections[51] ?? '' }, parent: '3417' },
    { code: area, name: { zh: injections[101] ?? '', en: injections[126] ?? '' }, parent: '341702' },
  ],
  stations: Array.from({ length: injections.length / perStation }, (_, i) => {
    const [zh, en, address, phone, operator, tag, zoneZh, zoneEn, kiosk, service] = injections.slice(i * perStation);
    return {
      id: `x-${i}`,
      kind: 'community',
      area,
      name: { zh, en },
      address,
      phone,
      operator,
      tags: [tag],
      covers: [tag],
      amenities: ['hot-water', 'toilet'],
      lat: 30.65 + 0.0004 * i,
      lon: 117.47 + 0.0004 * (i % 7),
      capacity: 20,
      hours: '24/7',
      zones: [{ id: 'hall', name: { zh: zoneZh, en: zoneEn }, kind: 'hall', capacity: 20 }],
      sensors: [{ id: 'door', zone: 'hall', type: 'line', bits: 32, everySeconds: 60 }],
      kiosks: [{ id: 'k1', zone: 'hall', name: { zh: kiosk, en: kiosk }, functions: ['one-net', service ?? ''], hours: '24/7', everySeconds: 60 }],
      services: [{ code: `s-${i}`, category: service, name: { zh: service, en: service }, zone: 'hall', hours: '24/7' }],
    };
  }),
};
