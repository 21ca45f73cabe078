import type { LocalName } from '../../live/wire';

// A station as the city file has it. The form changes what it knows and hands on the rest as it came.
export type Part = { id?: string; [field: string]: unknown };
export type Profile = {
  id: string;
  kind: string;
  area: string;
  name: { zh: string; en?: string };
  address?: string;
  lat: number | null;
  lon: number | null;
  coordinates?: string;
  phone?: string;
  operator?: string;
  tags?: string[];
  hours?: string;
  staffedHours?: string;
  capacity?: number;
  covers?: string[];
  zones?: Part[];
  sensors?: Part[];
  kiosks?: Part[];
  services?: Part[];
  rota?: Part[];
  amenities?: string[];
  retired?: boolean;
  movedTo?: string;
  [field: string]: unknown;
};

export const kinds = ['district', 'street', 'community', 'compound', 'building', 'rest'] as const;
export const amenities = ['rest', 'water', 'hot-water', 'toilet', 'charging', 'cooling', 'heating', 'microwave', 'umbrella', 'medicine-box', 'wifi'] as const;

/** A station that is not there yet. */
export function blank(area: string): Profile {
  return { id: '', kind: 'community', area, name: { zh: '' }, lat: null, lon: null, zones: [], sensors: [], kiosks: [] };
}

/** The same without what was left empty, so that an empty field is a field that is not there. */
export function tidy(profile: Profile): Profile {
  return cleaned(profile) as Profile;
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned).filter((inner) => inner !== '');
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, cleaned(inner)] as const)
    .filter(([, inner]) => inner !== '' && inner !== null && inner !== undefined && !(typeof inner === 'object' && !Array.isArray(inner) && Object.keys(inner as object).length === 0));
  return Object.fromEntries(kept);
}

export type Fault = { readonly field: string; readonly what: 'missing' | 'id' | 'twice' | 'degrees' | 'whole' | 'zone' | 'self' | 'map' };

const idForm = /^[a-z0-9-]{1,40}$/;

/** What is wrong before the server is asked, by the field it is in. What was there is in WGS-84, whatever map is chosen for what is new. */
export function faultsOf(profile: Profile, before: Profile): readonly Fault[] {
  const faults: Fault[] = [];
  const miss = (field: string, what: Fault['what'], wrong: boolean) => wrong && faults.push({ field, what });
  miss('id', 'id', !idForm.test(profile.id));
  miss('name.zh', 'missing', profile.name.zh.trim() === '');
  miss('area', 'missing', profile.area === '');
  miss('lat', 'degrees', !within(profile.lat, 90));
  miss('lon', 'degrees', !within(profile.lon, 180));
  for (const field of ['lat', 'lon'] as const) miss(field, 'map', profile.coordinates !== undefined && profile[field] !== null && profile[field] === before[field]);
  miss('capacity', 'whole', !isWhole(profile.capacity, 0));
  miss('movedTo', 'self', profile.movedTo === profile.id && profile.id !== '');
  for (const list of ['zones', 'sensors', 'kiosks'] as const) faults.push(...partFaults(list, profile[list] ?? [], profile.zones ?? []));
  return faults;
}

function partFaults(list: string, parts: readonly Part[], zones: readonly Part[]): Fault[] {
  const named = new Set(zones.map(({ id }) => id));
  const seen = new Set<string>();
  return parts.flatMap((part, i) => {
    const faults: Fault[] = [];
    const id = part.id ?? '';
    if (!idForm.test(id)) faults.push({ field: `${list}[${i}].id`, what: 'id' });
    else if (seen.has(id)) faults.push({ field: `${list}[${i}].id`, what: 'twice' });
    seen.add(id);
    const zone = part['zone'] as string | undefined;
    if (list !== 'zones' && zone !== undefined && zone !== '' && zones.length > 0 && !named.has(zone)) faults.push({ field: `${list}[${i}].zone`, what: 'zone' });
    if (!isWhole(part['capacity'], 0)) faults.push({ field: `${list}[${i}].capacity`, what: 'whole' });
    if (!isWhole(part['everySeconds'], 1)) faults.push({ field: `${list}[${i}].everySeconds`, what: 'whole' });
    return faults;
  });
}

function within(degrees: number | null, limit: number): boolean {
  return typeof degrees === 'number' && Number.isFinite(degrees) && Math.abs(degrees) <= limit;
}

function isWhole(value: unknown, least: number): boolean {
  return value === undefined || value === null || value === '' || (typeof value === 'number' && Number.isInteger(value) && value >= least);
}

/** The name of a part, for a heading. */
export function nameOf(name: unknown, say: (name: LocalName) => string): string {
  return typeof name === 'object' && name !== null && 'zh' in name ? say(name as LocalName) : '';
}
