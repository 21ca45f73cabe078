const area = '341702003';
const rest = { id: 'rest', name: { zh: '24 小时休息区', en: '24 h rest area' }, kind: 'rest', capacity: 20, hours: '24/7' };
const door = { id: 'door', zone: 'rest', type: 'line', bits: 32, everySeconds: 60 };
const at = (i: number) => ({ kind: 'community', area, address: `长江中路 ${100 + i} 号`, lat: 30.65 + 0.002 * i, lon: 117.47, capacity: 20, zones: [rest], sensors: [door] });

const categories = ['civil', 'social-insurance', 'work', 'culture', 'health', 'daily'];
const services = Array.from({ length: 80 }, (_, i) => ({
  code: `s-${i}`,
  category: categories[i % categories.length],
  name: { zh: i === 61 ? '居住证明' : `事项 ${i}`, en: i === 61 ? 'Proof of residence' : `Service ${i}` },
  zone: 'rest',
  hours: i % 2 === 0 ? '24/7' : 'off',
}));

/** Stations as different as their page can show: with everything, a plain one beside it, one shut, one that was given up. */
export const stationCity = {
  city: { code: '3417', name: { zh: '池州市', en: 'Chizhou' }, timeZone: 'Asia/Shanghai' },
  areas: [
    { code: '341702', name: { zh: '贵池区', en: 'Guichi' }, parent: '3417' },
    { code: area, name: { zh: '秋浦街道', en: 'Qiupu' }, parent: '341702' },
  ],
  stations: [
    {
      ...at(0),
      id: 'st-1',
      name: { zh: '月亮湖社区暖新驿站', en: 'Yuelianghu Rest Station' },
      phone: '0566-2020000',
      hours: '24/7',
      zones: [rest, { id: 'nursing', name: { zh: '母婴室', en: 'Nursing room' }, kind: 'nursing', capacity: 1, private: true }],
      kiosks: [{ id: 'k1', zone: 'rest', name: { zh: '自助机', en: 'Kiosk' }, functions: ['one-net', 'guide'], hours: '24/7', everySeconds: 1 }],
      amenities: ['hot-water', 'charging', 'toilet', 'umbrella'],
      services,
    },
    { ...at(1), id: 'st-2', name: { zh: '湖心社区党群服务中心', en: 'Huxin Community Center' }, hours: '24/7' },
    { ...at(2), id: 'st-3', name: { zh: '翠微社区党群服务中心', en: 'Cuiwei Community Center' }, hours: 'Mo-Su off', zones: [{ ...rest, hours: 'off' }] },
    { ...at(3), id: 'st-old', name: { zh: '老街驿站', en: 'Old Street Station' }, retired: true, movedTo: 'st-2' },
  ],
};
