/** The parts of the administration, in the order of its navigation. */
export const partNames = ['stations', 'import', 'calendar', 'keys', 'users', 'audit', 'backup'] as const;
export type PartName = (typeof partNames)[number];

/** `/admin/stations/cz-0001`: a part, and the one thing in it that is looked at. What is unknown is the first part. */
export function placeOf(path: string): { readonly part: PartName; readonly item: string | null } {
  const [, , part, item] = path.split('/');
  const known = partNames.find((name) => name === part);
  return known === undefined ? { part: 'stations', item: null } : { part: known, item: item === undefined || item === '' ? null : item };
}
