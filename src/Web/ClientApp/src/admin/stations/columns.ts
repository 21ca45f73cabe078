/** A field of the parts of a station: zones, sensors, kiosks, services, shifts. */
export type Column = {
  readonly field: string;
  /** Which word of `station.columns` names it; the field itself where there is none. */
  readonly word?: string;
  readonly is: 'text' | 'id' | 'zh' | 'en' | 'number' | 'tick' | 'hours' | 'list' | 'zone' | 'time' | readonly string[];
  readonly or?: unknown;
};

const id: Column = { field: 'id', is: 'id' };
const zh: Column = { field: 'name', word: 'nameZh', is: 'zh' };
const en: Column = { field: 'name', word: 'nameEn', is: 'en' };
const zone: Column = { field: 'zone', is: 'zone' };
const hours: Column = { field: 'hours', is: 'hours' };
const everySeconds: Column = { field: 'everySeconds', is: 'number', or: 60 };

export const columns = {
  zones: [id, zh, en, { field: 'kind', is: 'text' }, { field: 'capacity', is: 'number' }, { field: 'private', is: 'tick' }, hours],
  sensors: [id, zone, { field: 'type', is: ['line', 'level'], or: 'line' }, { field: 'bits', is: ['32', '24', '16'], or: 32 }, everySeconds, { field: 'invert', is: 'tick' }],
  kiosks: [id, zh, en, zone, { field: 'functions', is: 'list' }, everySeconds, hours],
  services: [{ field: 'code', is: 'text' }, { field: 'category', is: 'text' }, zh, en, zone, hours],
  rota: [zh, en, { field: 'days', is: ['workday', 'weekend', 'holiday'], or: 'workday' }, { field: 'from', is: 'time' }, { field: 'to', is: 'time' }, { field: 'people', is: 'number' }],
} as const satisfies Record<string, readonly Column[]>;

export type PartList = keyof typeof columns;
