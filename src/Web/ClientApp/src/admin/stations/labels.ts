import type { AdminStationsWords } from '../../words/admin-stations.zh';

/** What the form calls a field of the city file: `lat`, `name.zh`, `zones[0].capacity`; a field it does not show keeps its own name. */
export function labelOf(field: string, words: AdminStationsWords['station']): string {
  const [, list, number, column = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  if (list === undefined) return wordOf(words, field);
  return `${words.row(wordOf(words, list), Number(number) + 1)} ${wordOf(words.columns, column)}`.trim();
}

function wordOf(words: object, field: string): string {
  const key = field.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
  const word: unknown = (words as Readonly<Record<string, unknown>>)[key];
  return typeof word === 'string' ? word : field;
}
