import type { LocalName, ServiceOffer } from '../../live/wire';

export type Category = { readonly name: string; readonly services: readonly ServiceOffer[]; readonly now: number };

/** The services that are looked for, by category in the order of the catalogue. */
export function byCategory(services: readonly ServiceOffer[], text: string, onlyNow: boolean, name: (name: LocalName) => string, title: (category: string | null) => string): readonly Category[] {
  const wanted = text.trim().toLocaleLowerCase();
  const found = new Map<string, ServiceOffer[]>();
  for (const service of services) {
    if (onlyNow && service.availableNow !== true) continue;
    const category = title(service.category);
    const words = [category, service.name?.zh, service.name?.en, service.name && name(service.name)];
    if (wanted !== '' && !words.some((word) => word?.toLocaleLowerCase().includes(wanted))) continue;
    const list = found.get(category);
    if (list === undefined) found.set(category, [service]);
    else list.push(service);
  }
  return [...found].map(([category, list]) => ({ name: category, services: list, now: list.filter(({ availableNow }) => availableNow === true).length }));
}
