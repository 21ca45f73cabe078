// The rooms a station may have. Capacities of a room are drawn between the two figures; only a room with a sensor is counted.
const rooms = {
  hall: { zh: '服务大厅', en: 'Service hall', capacity: [22, 45], sensor: 'line' },
  rest: { zh: '暖新驿站', en: 'Rest area', capacity: [8, 20], sensor: 'line', hours: '24/7' },
  lounge: { zh: '邻里客厅', en: 'Neighbours’ lounge', capacity: [14, 30], sensor: 'line' },
  reading: { zh: '图书阅览室', en: 'Reading room', capacity: [16, 40], sensor: 'level' },
  chess: { zh: '棋牌室', en: 'Chess room', capacity: [12, 24], sensor: 'level' },
  calligraphy: { zh: '书画室', en: 'Calligraphy room', capacity: [10, 20] },
  play: { zh: '儿童游乐室', en: 'Play room', capacity: [12, 24], sensor: 'level' },
  'picture-book': { zh: '绘本馆', en: 'Picture-book room', capacity: [10, 20] },
  fitness: { zh: '健身室', en: 'Fitness room', capacity: [10, 20] },
  canteen: { zh: '长者食堂', en: 'Seniors’ canteen', capacity: [24, 48], hours: 'Mo-Su 10:30-13:00,16:30-18:30' },
  nursing: { zh: '母婴室', en: 'Nursing room', capacity: [2, 4], private: true },
};

/** Zones and the sensors in them, for a list of kinds. Doors are numbered through the station. */
export function furnish(kinds, chance, changes = {}) {
  const zones = [];
  const sensors = [];
  for (const kind of kinds) {
    const { zh, en, capacity: [least, most], sensor, hours, private: own, doors = 1 } = { ...rooms[kind], ...changes[kind] };
    zones.push({ id: kind, name: { zh, en }, kind, capacity: chance.whole(least, most), ...(hours && { hours }), ...(own && { private: true }) });
    for (let door = 0; sensor !== undefined && door < doors; door++) {
      const id = `${sensor === 'line' ? 'door' : 'room'}-${sensors.length + 1}`;
      // A few old counters have narrow registers, and one in forty hangs the wrong way round.
      const old = sensor === 'line' && chance.in(1 / 12);
      const turned = sensor === 'line' && chance.in(1 / 40);
      sensors.push({ id, zone: kind, type: sensor, ...(old && { bits: 16 }), ...(turned && { invert: true }) });
    }
  }
  return { zones, sensors };
}

/** The people a station has room for in its public rooms. */
export const roomOf = (zones) => zones.filter((zone) => !zone.private).reduce((sum, { capacity }) => sum + capacity, 0);

/** The three kiosks that 朱泾 put beside its 24 h rest area. */
export const kiosks = {
  'one-net': { zh: '一网通办', en: 'One-stop government' },
  'social-insurance': { zh: '社会保险自助查询', en: 'Social insurance query' },
  guide: { zh: '办事指南自助查询', en: 'How-to guide' },
};

/** One kiosk with several functions, or one for each. */
export function machines(functions, zone, { hours, together = false } = {}) {
  const groups = together ? [functions] : functions.map((one) => [one]);
  return groups.map((group, i) => ({ id: `k${i + 1}`, zone, name: kiosks[group[0]], functions: group, ...(hours && { hours }) }));
}
