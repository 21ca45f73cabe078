const area = '341702003';
const hall = { id: 'hall', name: { zh: '大厅', en: 'Hall' }, kind: 'hall', capacity: 40 };
const rest = { id: 'rest', name: { zh: '24 小时驿站', en: '24 h rest area' }, kind: 'rest', capacity: 20, hours: '24/7' };
const rota = ['workday', 'weekend', 'holiday'].flatMap((days) => [
  { name: { zh: '白班', en: 'Day shift' }, days, from: '08:00', to: '20:00', people: 2 },
  { name: { zh: '夜班', en: 'Night shift' }, days, from: '20:00', to: '08:00', people: 1 },
]);

/** Two stations of one street: one with everything a desk shows, a plain one beside it; and one of another street. */
export const dutyCity = {
  city: { code: '3417', name: { zh: '池州市', en: 'Chizhou' }, timeZone: 'Asia/Shanghai' },
  areas: [
    { code: '341702', name: { zh: '贵池区', en: 'Guichi' }, parent: '3417' },
    { code: area, name: { zh: '秋浦街道', en: 'Qiupu' }, parent: '341702' },
    { code: '341702004', name: { zh: '清溪街道', en: 'Qingxi' }, parent: '341702' },
  ],
  stations: [
    {
      id: 'du-1',
      kind: 'street',
      area,
      name: { zh: '秋浦街道党群服务中心', en: 'Qiupu Street Center' },
      address: '长江中路 118 号',
      lat: 30.65,
      lon: 117.47,
      capacity: 60,
      hours: '24/7',
      zones: [hall, rest, { id: 'nursing', name: { zh: '母婴室', en: 'Nursing room' }, kind: 'nursing', capacity: 1, private: true }],
      sensors: [
        { id: 'door-1', zone: 'hall', type: 'line', bits: 32, everySeconds: 60 },
        { id: 'door-2', zone: 'rest', type: 'line', bits: 32, everySeconds: 60 },
      ],
      kiosks: [{ id: 'k1', zone: 'rest', name: { zh: '1 号终端', en: 'Kiosk 1' }, functions: ['one-net', 'social-insurance', 'guide'], hours: '24/7', everySeconds: 60 }],
      amenities: ['hot-water', 'charging', 'umbrella'],
      rota,
    },
    {
      id: 'du-2',
      kind: 'community',
      area,
      name: { zh: '湖心社区党群服务中心', en: 'Huxin Community Center' },
      address: '长江中路 120 号',
      lat: 30.652,
      lon: 117.472,
      capacity: 20,
      hours: '24/7',
      zones: [{ ...hall, capacity: 20 }],
      sensors: [{ id: 'door-1', zone: 'hall', type: 'line', bits: 32, everySeconds: 60 }],
    },
    { id: 'du-far', kind: 'community', area: '341702004', name: { zh: '清溪社区', en: 'Qingxi Community' }, address: '清溪路 1 号', lat: 30.66, lon: 117.5, capacity: 20, hours: '24/7', zones: [{ ...hall, capacity: 20 }] },
  ],
};
