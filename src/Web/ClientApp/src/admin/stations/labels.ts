import type { AdminStationsWords } from '../../words/admin-stations.zh';

/** What the form calls a field of the city file: `lat`, `name.zh`, `zones[0].capacity`; a field it does not show keeps its own name. */
export function labelOf(field: string, words: AdminStationsWords['station'], rowOf: (key: string) => number | string = byPlace): string {
  const [, list, key = '', column = ''] = /^(\w+)\[([^\]]+)\]\.?(.*)$/.exec(field) ?? [];
  if (list === undefined) return wordOf({ ...words, retired: words.leaving.retire, movedTo: words.leaving.movedTo }, field);
  return `${words.row(wordOf(words, list), rowOf(key))} ${wordOf(words.columns, column)}`.trim();
}

/** The same of a field of a change, which names the rows of a list by their ids: `zones[hall].capacity`. */
export function labelOfChange(field: string, words: AdminStationsWords['station']): string {
  return labelOf(field, words, (id) => id);
}

function byPlace(key: string): number {
  return Number(key) + 1;
}

function wordOf(words: object, field: string): string {
  const key = field.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
  const word: unknown = (words as Readonly<Record<string, unknown>>)[key];
  return typeof word === 'string' ? word : field;
}
