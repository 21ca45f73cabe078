// Hours as such stations keep them, in OSM opening_hours. Extended hours run to 20:30 on every day of the week.
export const extended = (chance) =>
  chance.of(['Mo-Su 08:30-20:30', 'Mo-Su 08:30-20:30', 'Mo-Su 08:00-20:30', 'Mo-Fr 08:00-20:30; Sa,Su,PH 09:00-20:30']);

export const office = (chance) =>
  chance.of([
    'Mo-Fr 08:30-17:30; PH off',
    'Mo-Fr 08:30-17:30; Sa 09:00-16:00; PH off',
    'Mo-Fr 08:00-12:00,14:00-17:30; PH off',
    'Mo-Su 08:30-17:30; PH 09:00-16:00',
    'Mo-Su 08:00-18:00',
  ]);

export const compound = (chance) => chance.of(['Mo-Su 09:00-19:00', 'Mo-Su 08:00-19:30', 'Mo-Fr 14:00-20:00; Sa,Su,PH 09:00-20:00']);

export const building = (chance) => chance.of(['Mo-Fr 08:30-18:30; PH off', 'Mo-Sa 09:00-19:00; PH off', 'Mo-Su 10:00-21:30']);

export const rest = (chance) => chance.of(['24/7', '24/7', '24/7', 'Mo-Su 06:00-23:00', 'Mo-Su 07:30-22:30', 'Mo-Su 05:00-24:00']);

/** When somebody is there to help; outside of it a station that is open is unattended. */
export const staffed = (chance, isExtended) =>
  isExtended
    ? chance.of(['Mo-Fr 08:30-17:30; PH off', 'Mo-Fr 08:30-17:30; Sa,Su 09:00-11:30; PH off', 'Mo-Su 08:30-20:30'])
    : 'Mo-Fr 08:30-12:00,14:00-17:30; PH off';
