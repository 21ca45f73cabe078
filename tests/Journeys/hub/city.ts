type Sensor = { id: string; zone: string; type: 'line'; bits: number; everySeconds: number };

const names = [
  ['月亮湖社区暖新驿站', 'Yuelianghu Rest Station'],
  ['湖心社区党群服务中心', 'Huxin Community Center'],
  ['秋浦街道 24 小时驿站', 'Qiupu 24 h Rest Station'],
  ['翠微社区党群服务中心', 'Cuiwei Community Center'],
  ['孝肃社区党群服务中心', 'Xiaosu Community Center'],
  ['清溪社区党群服务中心', 'Qingxi Community Center'],
] as const;

const amenities = [['hot-water', 'toilet'], ['hot-water', 'charging', 'toilet'], ['hot-water'], ['toilet'], ['charging'], ['microwave', 'heating']];

/** A small city of six stations some four hundred metres apart, each with one hall of twenty places and one door; the fifth is shut. */
export const city = {
  city: { code: '3417', name: { zh: '池州市', en: 'Chizhou' }, timeZone: 'Asia/Shanghai' },
  areas: [
    { code: '341702', name: { zh: '贵池区', en: 'Guichi' }, parent: '3417' },
    { code: '341702003', name: { zh: '秋浦街道', en: 'Qiupu' }, parent: '341702' },
  ],
  stations: names.map(([zh, en], i) => ({
    id: `cz-${i + 1}`,
    kind: 'community',
    area: '341702003',
    name: { zh, en },
    address: `长江中路 ${100 + i} 号`,
    lat: 30.65 + 0.002 * i,
    lon: 117.47 + 0.003 * i,
    capacity: 20,
    hours: i === 4 ? 'off' : '24/7',
    amenities: amenities[i] ?? [],
    zones: [{ id: 'hall', name: { zh: '大厅', en: 'Hall' }, kind: 'hall', capacity: 20 }],
    sensors: [{ id: 'door', zone: 'hall', type: 'line', bits: 32, everySeconds: 60 } satisfies Sensor],
  })),
};

/** Ninety metres from the first station, so that the stations stand in their order. */
export const here = { latitude: 30.6494, longitude: 117.4694 };
