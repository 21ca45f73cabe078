// Who is on duty when, so that it agrees with the hours at which somebody is there. A shift is work, not a person.
const shift = (zh, en, days, from, to, people) => ({ name: { zh, en }, days, from, to, people });

const day = shift('白班', 'Day', 'workday', '08:30', '17:30', 2);
const evening = shift('晚班', 'Evening', 'workday', '17:30', '20:30', 1);
const weekend = (to) => shift('周末班', 'Weekend', 'weekend', to === '11:30' ? '09:00' : '08:30', to, 1);
const holiday = shift('节日班', 'Holiday', 'holiday', '08:30', '20:30', 1);
const watch = ['workday', 'weekend', 'holiday'].map((days) => shift('夜间巡查', 'Night watch', days, '22:00', '06:00', 1));

/** The rota of a station: of those with extended hours, and of the larger centers. */
export function rota({ kind, staffed, isExtended }) {
  if (!staffed || !(isExtended || kind === 'district' || kind === 'street')) return [];
  const larger = kind === 'district' || kind === 'street';
  const shifts = [larger ? { ...day, people: kind === 'district' ? 6 : 4 } : day];
  if (staffed.startsWith('Mo-Su')) shifts.push(evening, weekend('20:30'), holiday);
  else if (staffed.includes('Sa,Su')) shifts.push(weekend('11:30'));
  return kind === 'district' ? [...shifts, ...watch] : shifts;
}
