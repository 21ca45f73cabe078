import type { IncidentWords } from './incidents';

const door = (id: string) => {
  const number = /^door-?(\d*)$/.exec(id)?.[1];
  if (number === undefined) return `Counter ${id}`;
  return number === '' ? 'Door counter' : `Counter of door ${number}`;
};
const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const incidentsEn: IncidentWords = {
  states: { raised: 'New', acknowledged: 'Acknowledged', whistled: 'Whistled', arrived: 'Arrived', resolved: 'Resolved' },
  urgencies: { urgent: 'Urgent', soon: 'Soon', plain: 'Plain' },
  causes: {
    full: 'Full',
    'sensor-silent': 'Counter silent',
    'sensor-implausible': 'Counter not plausible',
    'kiosk-out': 'Kiosk out of order',
    'kiosk-offline': 'Kiosk not answering',
    'not-open': 'Promised, not open',
    residual: 'Count drifts',
    locked: 'Reported locked',
  },
  closedBy: { person: 'by a person', itself: 'by itself', retired: 'station given up' },
  levels: { station: 'station', street: 'street', district: 'district', city: 'city' },
  sensor: door,
  what: {
    full: (place, count) => `${place} is full, ${count}`,
    'sensor-silent': (sensor) => `${sensor} is silent`,
    'sensor-implausible': (sensor) => `${sensor} is not plausible`,
    'kiosk-out': (kiosk) => `${kiosk} is out of order`,
    'kiosk-offline': (kiosk) => `${kiosk} does not answer`,
    'not-open': 'Promised open, no proof',
    'kiosk-partly': (kiosk, out, all) => `${kiosk}: ${out} of ${all} functions are out`,
    residual: (place, days) => `${place}: in and out differ ${days} days running`,
    locked: (people) => `${plural(people, 'person says', 'people say')} the door is locked`,
    many: (count) => `${count} problems at once: power or network?`,
  },
  effect: {
    room: (zone, places) => `${zone} has room for about ${places}.`,
    noRoom: 'Riders see “Full, try another”.',
    'sensor-silent': 'The count here becomes unknown.',
    'sensor-implausible': 'These readings were not counted.',
    'kiosk-out': 'Nobody can use this one.',
    'kiosk-partly': 'The others work.',
    'kiosk-offline': 'Unknown, which is not the same as broken.',
    'not-open': (time) => `Promised open since ${time}; riders see “not proven”.`,
    residual: (people) => `Off by ${people} at the end of the day; the door needs adjusting.`,
    residualPlain: 'In and out differ; the door needs adjusting.',
    locked: 'Nobody came in or out since; please look at the door.',
    many: (parts) => `${parts}.`,
    count: {
      full: (count) => plural(count, 'place full', 'places full'),
      'sensor-silent': (count) => plural(count, 'counter silent', 'counters silent'),
      'sensor-implausible': (count) => plural(count, 'counter not plausible', 'counters not plausible'),
      'kiosk-out': (count) => plural(count, 'kiosk out of order', 'kiosks out of order'),
      'kiosk-offline': (count) => plural(count, 'kiosk not answering', 'kiosks not answering'),
      'not-open': () => 'promised and not open',
      residual: (count) => plural(count, 'door drifts', 'doors drift'),
      locked: () => 'reported locked',
    },
    and: ', ',
  },
  next: {
    climbs: (span, level) => `In ${span} it goes to the ${level}, unless somebody acknowledges.`,
    climbing: (level) => `Overdue: going to the ${level}.`,
    top: 'It is at the highest level; please act now.',
    taken: (who, time) => `${who} took it at ${time}.`,
    due: (department, time, left) => `${department} called; due by ${time}, ${left} left.`,
    late: (department, time, over) => `${department} was due at ${time}, ${over} late.`,
    noDue: (department) => `${department} called; waiting for them.`,
    arrived: (department, time) => `${department} arrived at ${time}; resolve it when done.`,
    resolved: (time) => `Resolved at ${time}.`,
    overdue: (level) => `Overdue; now with the ${level}.`,
  },
};
