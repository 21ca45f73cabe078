import { describe, expect, it } from 'vitest';
import { accountEn } from './account.en';
import { accountZh } from './account.zh';
import { dutyEn } from './duty.en';
import { dutyZh } from './duty.zh';
import { adminEn } from './admin.en';
import { adminZh } from './admin.zh';
import { en as ridersEn } from './en';
import { incidentPageEn } from './incident-page.en';
import { incidentPageZh } from './incident-page.zh';
import { incidentsEn } from './incidents.en';
import { incidentsZh } from './incidents.zh';
import { mapEn } from './map.en';
import { mapZh } from './map.zh';
import { reportsEn } from './reports.en';
import { reportsZh } from './reports.zh';
import { zh as ridersZh } from './zh';

// What staff read is loaded apart from what riders read, and obeys the same rules.
const zh = { ...ridersZh, account: accountZh, duty: dutyZh, incidents: incidentsZh, admin: adminZh, incidentPage: incidentPageZh, reports: reportsZh, map: mapZh };
const en = { ...ridersEn, account: accountEn, duty: dutyEn, incidents: incidentsEn, admin: adminEn, incidentPage: incidentPageEn, reports: reportsEn, map: mapEn };
const both = [
  ['zh', zh],
  ['en', en],
] as const;

describe.each(both)('every word of %s', (_, words) => {
  it('is said', () => {
    for (const [key, value] of said(words)) expect(value, key).not.toBe('');
  });
});

it('has a space between Chinese and digits', () => {
  // A title takes a name, a sentence about an incident names, evidence words of age, and these a distance in words or a name: none is given bare digits in life.
  const named = /^(title|evidence|near\.found|near\.title|near\.end|nothing\.within|place\.near|account\.(menu|forbidden)|duty\.(amenity|amenities|jobs\.(taken|raised)|load\.uncounted|zones\.recountOf|curve|kiosks|shift|ahead|recount\.saved|closure\.saved|whistle\.saved|work|log)|map\.(title|up|legend|heat\.(busiest|cell|scale|hours)|table\.(caption|expand|fold)|look\.silentFor|map\.(core|whole)|wall\.(nobodySince|promisedTo|of|date)|station\.visits|search\.none)|incidents\.(sensor|what|effect|next)|incidentPage\.with|reports\.table|station\.(missing|kiosks\.work|countedAgo|silentFor|updated|saidBy|lockedBy|curve\.gap|hours|kiosks\.heard))/;
  const counted = [...said(zh)].filter(([key]) => !named.test(key));
  for (const [key, value] of counted) expect(value, key).not.toMatch(/[\u4e00-\u9fff]\d|\d[\u4e00-\u9fff]/);
});

it('has no Chinese in English but the name of the other language', () => {
  for (const [key, value] of said(en)) if (key !== 'otherLanguage') expect(value, key).not.toMatch(/[\u4e00-\u9fff]/);
});

// Functions are asked with numbers, so their words are heard as well.
function* said(words: object, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') yield [name, value];
    else if (typeof value === 'function') yield [name, String((value as (...args: number[]) => string)(7, 9))];
    else yield* said(value as object, name);
  }
}
