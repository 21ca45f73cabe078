import { service } from './catalogue.mjs';
import * as hours from './hours.mjs';
import { furnish, machines, roomOf } from './rooms.mjs';
import { rota } from './rota.mjs';

const everything = ['rest', 'water', 'hot-water', 'toilet', 'charging', 'cooling', 'heating', 'microwave', 'umbrella', 'medicine-box', 'wifi'];
const leisure = ['chess', 'calligraphy', 'play', 'picture-book', 'fitness'];

/** What the stations of each tier are like. A plan draws rooms, hours, machines and services; where and of whom comes from the city. */
const plans = {
  district: (chance) => ({
    rooms: ['hall', 'rest', 'reading', 'chess', 'calligraphy', 'play', 'picture-book', 'nursing'],
    changes: { hall: { capacity: [110, 150], doors: 2 }, rest: { capacity: [24, 36] }, reading: { capacity: [40, 60] } },
    kiosks: machines(['one-net', 'social-insurance', 'guide'], 'rest', { hours: '24/7' }),
    hours: hours.office(chance),
    amenities: everything,
    services: ['residence', 'social-card', 'insurance-query', 'medical-insurance', 'job-search', 'legal-advice', 'book-loan', 'family-doctor', 'printing', 'meals'],
  }),
  street: (chance, { urban }) => ({
    rooms: ['hall', ...(urban || chance.in(0.2) ? ['rest'] : []), 'reading', ...chance.some(leisure, 2), ...(chance.in(0.5) ? ['nursing'] : [])],
    changes: { hall: { capacity: urban ? [60, 100] : [36, 60], doors: urban ? 2 : 1 } },
    kiosks: urban
      ? machines(['one-net', 'social-insurance', 'guide'], 'rest', { hours: '24/7', together: chance.in(0.6) })
      : chance.in(0.3) ? machines(['one-net', 'guide'], 'hall', { together: true }) : [],
    hours: hours.office(chance),
    amenities: chance.some(everything, chance.whole(8, 11)),
    services: ['residence', 'social-card', 'pension', 'medical-insurance', 'job-search', 'book-loan', ...(chance.in(0.5) ? ['mediation', 'low-income'] : [])],
  }),
  community: (chance, { urban }) => ({
    rooms: ['hall', ...(urban && chance.in(0.3) ? ['rest'] : []), ...chance.some(['reading', ...leisure], chance.whole(1, urban ? 3 : 2)), ...(chance.in(0.12) ? ['canteen'] : [])],
    changes: {},
    kiosks: urban && chance.in(0.12) ? machines(['one-net', 'social-insurance'], 'hall', { together: true }) : [],
    hours: hours.office(chance),
    amenities: chance.some(everything, chance.whole(5, 9)),
    services: ['residence', ...chance.some(['pension', 'blood-pressure', 'printing', 'book-loan', 'homework', 'parcels', 'mediation', 'haircut'], 3)],
  }),
  compound: (chance) => ({
    rooms: ['lounge', ...(chance.in(0.5) ? [chance.of(leisure)] : [])],
    changes: {},
    kiosks: [],
    hours: hours.compound(chance),
    // What the compound stations of 庐阳 have.
    amenities: ['rest', 'water', 'hot-water', 'umbrella', 'microwave', 'medicine-box', ...(chance.in(0.6) ? ['cooling'] : []), ...(chance.in(0.5) ? ['charging'] : [])],
    services: chance.some(['umbrella-loan', 'parcels', 'phone-help', 'haircut', 'meals'], 2),
  }),
  building: (chance) => ({
    rooms: ['lounge', ...(chance.in(0.4) ? ['reading'] : [])],
    changes: { lounge: { zh: '楼宇会客厅', en: 'Visitors’ lounge' } },
    kiosks: chance.in(0.25) ? machines(['one-net'], 'lounge') : [],
    hours: hours.building(chance),
    amenities: chance.some(everything, chance.whole(5, 8)),
    services: chance.some(['startup', 'skills', 'business-licence', 'contract-advice', 'flexible-work', 'party-membership'], 2),
  }),
  rest: (chance) => {
    const open = hours.rest(chance);
    const functions = chance.in(0.2) ? ['one-net', 'social-insurance', 'guide'] : chance.in(0.3) ? ['one-net', 'guide'] : [];
    return {
      rooms: ['rest'],
      changes: { rest: { zh: '休息区', hours: undefined, capacity: [8, 24] } },
      kiosks: machines(functions, 'rest', { together: functions.length === 2 }),
      hours: open,
      staffed: null,
      amenities: ['rest', 'water', ...chance.some(everything.slice(2), chance.whole(4, 8))],
      services: ['rider-care'],
    };
  },
};

/** A station of a city file, with its fields in the order people read them. */
export function station(chance, { id, kind, area, name, address, place, phone, operator, urban = false, isExtended = false, isUncounted = false, tags = [], covers = [] }) {
  const plan = plans[kind](chance, { urban });
  const { zones, sensors } = furnish(plan.rooms, chance, plan.changes);
  const open = isExtended ? hours.extended(chance) : plan.hours;
  const manned = plan.staffed === null ? undefined : hours.staffed(chance, isExtended);
  const shifts = rota({ kind, staffed: manned, isExtended });
  const allTags = [...(isExtended ? ['extended'] : []), ...tags];
  return {
    id,
    kind,
    area,
    name,
    address,
    lat: degrees(place[1]),
    lon: degrees(place[0]),
    ...(phone && { phone }),
    operator,
    ...(allTags.length > 0 && { tags: allTags }),
    hours: open,
    ...(manned && { staffedHours: manned }),
    capacity: roomOf(zones),
    ...(covers.length > 0 && { covers }),
    zones,
    sensors: isUncounted ? [] : sensors,
    ...(plan.kiosks.length > 0 && { kiosks: plan.kiosks }),
    amenities: plan.amenities,
    services: plan.services.map((code) => service(code)),
    ...(shifts.length > 0 && { rota: shifts }),
  };
}

const degrees = (value) => Math.round(value * 1e5) / 1e5;
