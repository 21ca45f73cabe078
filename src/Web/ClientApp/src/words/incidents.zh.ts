import type { IncidentWords } from './incidents';

const door = (id: string) => {
  const number = /^door-?(\d*)$/.exec(id)?.[1];
  if (number === undefined) return `计数器 ${id}`;
  return number === '' ? '门口计数器' : `${number} 号门计数器`;
};

export const incidentsZh: IncidentWords = {
  states: { raised: '待确认', acknowledged: '已确认', whistled: '已吹哨', arrived: '已到场', resolved: '已办结' },
  urgencies: { urgent: '紧急', soon: '尽快', plain: '一般' },
  causes: {
    full: '已满',
    'sensor-silent': '计数器没有读数',
    'sensor-implausible': '计数器读数不可信',
    'kiosk-out': '终端停用',
    'kiosk-offline': '终端没有心跳',
    'not-open': '应开未开',
    residual: '计数漂移',
    locked: '反映锁门',
  },
  closedBy: { person: '人工办结', itself: '自行恢复', retired: '站点已撤销' },
  levels: { station: '站点', street: '街道', district: '区县', city: '市' },
  sensor: door,
  what: {
    full: (place, count) => `${place}已满 ${count}`,
    'sensor-silent': (sensor) => `${sensor}没有读数`,
    'sensor-implausible': (sensor) => `${sensor}的读数不可信`,
    'kiosk-out': (kiosk) => `${kiosk}停用`,
    'kiosk-offline': (kiosk) => `${kiosk}没有心跳`,
    'not-open': '应开未开，没有开门凭据',
    'kiosk-partly': (kiosk, out, all) => `${kiosk} ${all} 项里有 ${out} 项办不了`,
    residual: (place, days) => `${place}连续 ${days} 天进出对不上`,
    locked: (people) => `${people} 人反映门锁着`,
    many: (count) => `一次出了 ${count} 个问题，可能停电或断网`,
  },
  effect: {
    room: (zone, places) => `${zone}约有 ${places} 个空位。`,
    noRoom: '骑手看到的是“已满，建议换一家”。',
    'sensor-silent': '这里的人数会显示为未知。',
    'sensor-implausible': '这些读数没有计入人数。',
    'kiosk-out': '办事的人用不了这台。',
    'kiosk-partly': '其余可用。',
    'kiosk-offline': '状态未知，不等于故障。',
    'not-open': (time) => `${time} 起应开放，骑手看到的是“没有证实”。`,
    residual: (people) => `收班时还差 ${people} 人，门上的计数要校准。`,
    residualPlain: '进出对不上，门上的计数要校准。',
    locked: '之后没人进出，请到门口看一下。',
    many: (parts) => `${parts}。`,
    count: {
      full: (count) => `${count} 处已满`,
      'sensor-silent': (count) => `${count} 个计数器没有读数`,
      'sensor-implausible': (count) => `${count} 个计数器读数不可信`,
      'kiosk-out': (count) => `${count} 台终端停用`,
      'kiosk-offline': (count) => `${count} 台终端没有心跳`,
      'not-open': () => '应开未开',
      residual: (count) => `${count} 个门计数漂移`,
      locked: () => '有人反映锁门',
    },
    and: '，',
  },
  next: {
    climbs: (span, level) => `再过 ${span}没人确认，转${level}值班。`,
    climbing: (level) => `超时没人确认，正在转${level}值班。`,
    top: '已经到最高一级，请马上处理。',
    taken: (who, time) => `${who} ${time} 已接单。`,
    due: (department, time, left) => `已吹哨${department}，${time} 前到场，还剩 ${left}。`,
    late: (department, time, over) => `${department}应 ${time} 到场，已超时 ${over}。`,
    noDue: (department) => `已吹哨${department}，等他们到场。`,
    arrived: (department, time) => `${department} ${time} 已到场，办完请办结。`,
    resolved: (time) => `${time} 办结。`,
    overdue: (level) => `超时未处理，已转${level}值班。`,
  },
};
