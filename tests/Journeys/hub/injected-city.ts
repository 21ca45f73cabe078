import { injections } from './injections';

const area = '341702003';

/** A city of fifty stations in which every name, address and label is one of the injections: ten a station, or all of them in some of the stations. */
export function injectedCity(full = 50) {
  const textsOf = (i: number) => (i < full ? injections.slice((i * injections.length) / full, ((i + 1) * injections.length) / full) : injections.slice(i * 10, i * 10 + 10));
  return {
    city: { code: '3417', name: { zh: injections[7] ?? '', en: injections[8] ?? '' }, timeZone: 'Asia/Shanghai' },
    areas: [
      { code: '341702', name: { zh: injections[26] ?? '', en: injections[51] ?? '' }, parent: '3417' },
      { code: area, name: { zh: injections[101] ?? '', en: injections[126] ?? '' }, parent: '341702' },
    ],
    stations: Array.from({ length: 50 }, (_, i) => stationOf(i, textsOf(i))),
  };
}

function stationOf(i: number, texts: readonly string[]) {
  const [zh, en, address, phone, operator, tag, ...labels] = texts;
  const parts = Array.from({ length: Math.floor(labels.length / 4) }, (_, part) => {
    const [zoneZh, zoneEn, kiosk, service] = labels.slice(part * 4);
    return { zone: part === 0 ? 'hall' : `zone-${part}`, number: part + 1, names: { zh: zoneZh, en: zoneEn }, kiosk, service };
  });
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
    zones: parts.map(({ zone, names }) => ({ id: zone, name: names, kind: 'hall', capacity: 20 })),
    sensors: [{ id: 'door', zone: 'hall', type: 'line', bits: 32, everySeconds: 60 }],
    kiosks: parts.map(({ zone, number, kiosk, service }) => ({ id: `k${number}`, zone, name: { zh: kiosk, en: kiosk }, functions: ['one-net', service ?? ''], hours: '24/7', everySeconds: 60 })),
    services: parts.map(({ zone, number, service }) => ({ code: `s-${i}-${number}`, category: service, name: { zh: service, en: service }, zone, hours: '24/7' })),
  };
}
