import { within } from '../book';
import type { Book, StationLine } from '../wire';

export type Wanted = { readonly text: string; readonly area: string; readonly retired: boolean };

/** The stations that fit, in the order of their ids. */
export function found(book: Book, { text, area, retired }: Wanted): readonly StationLine[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter((word) => word !== '');
  const inside = area === '' ? null : within(book.areas, area);
  return book.stations.filter((station) => {
    if (station.retired && !retired) return false;
    if (inside !== null && !inside.has(station.area)) return false;
    const all = `${station.id} ${station.name.zh} ${station.name.en ?? ''} ${station.address ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
