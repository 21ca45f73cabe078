import * as L from 'leaflet';
import type { Area } from '../live/board';
import { plain } from './frame';
import { labelSpot, type Spot } from './label-spot';
import type { Outlines } from './outlines';

export type AreaName = { readonly area: Area; readonly name: string; readonly text: string; readonly shade: number | null };

type Placed = AreaName & { readonly outline: Outlines['features'][number] | null };
type Shown = { tooltip: L.Tooltip; said: string; look: string; stations: number };

const gap = 2;

/** The names of areas on a map. They are placed once; what they say is written into them as it changes. */
export class AreaNames {
  readonly #map: L.Map;
  #shown = new Map<string, Shown>();
  readonly #arrange = () => this.#hideOverlaps();

  constructor(map: L.Map) {
    this.#map = map;
    map.on('zoomend resize', this.#arrange);
  }

  show(names: readonly Placed[]): void {
    const wanted = new Set(names.map(({ area }) => area.code));
    for (const [code, { tooltip }] of this.#shown) {
      if (wanted.has(code)) continue;
      tooltip.remove();
      this.#shown.delete(code);
    }
    let moved = false;
    for (const name of names) moved = this.#put(name) || moved;
    if (moved) this.#hideOverlaps();
  }

  remove(): void {
    this.#map.off('zoomend resize', this.#arrange);
    for (const { tooltip } of this.#shown.values()) tooltip.remove();
    this.#shown.clear();
  }

  #put(name: Placed): boolean {
    const said = `${name.name}\n${name.text}`;
    const look = name.outline === null ? `area-tag shade-${name.shade ?? 'none'}` : 'district-name';
    const known = this.#shown.get(name.area.code);
    if (known !== undefined) {
      if (known.said !== said) say(known.tooltip, name);
      if (known.look !== look) known.tooltip.getElement()?.classList.remove(...known.look.split(' '));
      if (known.look !== look) known.tooltip.getElement()?.classList.add(...look.split(' '));
      [known.said, known.look] = [said, look];
      return false;
    }
    const spot = spotOf(name);
    if (spot === null) return false;
    const isTag = name.outline === null;
    const tooltip = L.tooltip({ permanent: true, direction: isTag ? 'top' : 'center', offset: isTag ? [0, -10] : [0, 0], className: look, pane: isTag ? 'tags' : 'names', interactive: false })
      .setLatLng([spot[1], spot[0]])
      .setContent(contentOf(name))
      .addTo(this.#map);
    this.#shown.set(name.area.code, { tooltip, said, look, stations: name.area.marks.length });
    return true;
  }

  // The area with more stations keeps its name; the table has them all.
  #hideOverlaps(): void {
    const taken: DOMRect[] = [];
    for (const { tooltip } of [...this.#shown.values()].sort((a, b) => b.stations - a.stations)) {
      const element = tooltip.getElement();
      if (element === undefined) continue;
      const box = element.getBoundingClientRect();
      const hidden = taken.some((other) => box.left < other.right + gap && other.left < box.right + gap && box.top < other.bottom + gap && other.top < box.bottom + gap);
      element.classList.toggle('overlapping', hidden);
      if (!hidden) taken.push(box);
    }
  }
}

// Leaflet would measure the page for each word it is given.
function say(tooltip: L.Tooltip, name: Placed): void {
  tooltip.getElement()?.replaceChildren(contentOf(name));
}

function contentOf({ name, text, outline }: Placed): HTMLElement {
  return outline === null ? plain(`${name} ${text}`) : plain(name, text);
}

function spotOf({ area, outline }: Placed): Spot | null {
  const marks = area.marks.map(({ lat, lon }) => [lon, lat] as const);
  if (outline !== null) return labelSpot(outline.geometry.coordinates, marks, outline.properties.label ?? [0, 0]);
  if (marks.length === 0) return null;
  // Above most of its stations, so that it hides few of them.
  const at = (of: 0 | 1, share: number) => marks.map((mark) => mark[of]).sort((a, b) => a - b)[Math.min(marks.length - 1, Math.floor(marks.length * share))] ?? 0;
  return [at(0, 0.5), at(1, 0.8)];
}
