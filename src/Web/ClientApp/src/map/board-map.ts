import * as L from 'leaflet';
import type { Area, Mark } from '../live/board';
import type { Box } from '../city/core';
import { AreaNames, type AreaName } from './area-names';
import { frame, plain } from './frame';
import { isInside } from './label-spot';
import type { Look } from './looks';
import { type Outlines, outlinesOf } from './outlines';
import { StationLayer } from './station-layer';

export type Picked = { readonly onstation: (id: string) => void; readonly onarea: (code: string) => void };

/** The map of a city for those who look at all of it: areas shaded and named, every station marked, the area in question in the frame. */
export class BoardMap {
  readonly #map: L.Map;
  readonly #layer: StationLayer<Mark>;
  readonly #names: AreaNames;
  readonly #sizes: ResizeObserver;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #recolour = () => this.#layer.recolour();
  readonly #ground = L.featureGroup();
  readonly #polygons = new Map<string, L.Polygon>();
  readonly #picked: Picked;
  readonly #still: boolean;
  #core: L.Rectangle | null = null;
  #label: L.Tooltip | null = null;
  #attribution: string | null = null;
  #outlines: Outlines | null = null;
  #framed: Area | null = null;
  #fitted = false;
  #known = false;
  #removed = false;

  constructor(element: HTMLElement, picked: Picked, still = false) {
    this.#picked = picked;
    this.#still = still;
    this.#map = frame(element, still);
    // The first press of two would already go down into an area.
    this.#map.doubleClickZoom.disable();
    this.#ground.addTo(this.#map);
    this.#names = new AreaNames(this.#map);
    this.#layer = new StationLayer<Mark>((id, at) => this.#press(id, at)).addTo(this.#map);
    this.#dark.addEventListener('change', this.#recolour);
    this.#sizes = new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false });
      if (!this.#fitted || this.#still) this.fit();
    });
    this.#sizes.observe(element);
  }

  async outline(city: string): Promise<Outlines | null> {
    const outlines = await outlinesOf(city);
    // The reader may have left the map before the answer came.
    if (this.#removed) return null;
    this.#known = true;
    this.#outlines = outlines;
    for (const feature of outlines?.features ?? []) {
      const rings = feature.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon = 0, lat = 0]) => [lat, lon] as L.LatLngTuple)));
      this.#polygons.set(feature.properties.code, L.polygon(rings, { interactive: false, className: 'district' }).addTo(this.#ground));
    }
    this.fit();
    return outlines;
  }

  /** Says where the land comes from, in place of what was said before. */
  attribute(text: string): void {
    if (this.#attribution !== null) this.#map.attributionControl.removeAttribution(this.#attribution);
    this.#attribution = text;
    this.#map.attributionControl.addAttribution(text);
  }

  show(marks: readonly Mark[], selected: string | null, lookOf: (mark: Mark) => Look): void {
    this.#layer.show(marks, selected, lookOf);
    if (!this.#fitted && this.#known) this.fit();
  }

  redraw(): void {
    this.#layer.redraw();
  }

  /** Shades the outlines by the numbers of their shades; what is not named has none, what lies elsewhere is drawn back. */
  shade(shades: ReadonlyMap<string, number | null>): void {
    for (const [code, polygon] of this.#polygons) {
      const shade = shades.get(code);
      const path = polygon.getElement();
      const look = shade !== undefined ? (shade === null ? 'unshaded' : `shade-${shade}`) : code === this.#framed?.code ? 'here' : 'elsewhere';
      path?.setAttribute('class', `district leaflet-path ${look}`);
    }
  }

  /** Names areas with a line below: on the land where they have an outline, else on a tag among their stations. */
  name(names: readonly AreaName[]): void {
    this.#names.show(names.map((name) => ({ ...name, outline: this.#outlineOf(name.area.code) })));
  }

  /** The box that is drawn larger beside the map. */
  core(box: Box | null): void {
    this.#core?.remove();
    this.#core = box === null ? null : L.rectangle([[box.south, box.west], [box.north, box.east]], { className: 'core', interactive: false }).addTo(this.#map);
    if (this.#core !== null && box !== null) this.#core.bindTooltip(plain('A'), { permanent: true, direction: 'center', className: 'core-name' }).openTooltip([box.north, box.west]);
  }

  /** Names the selected station beside its mark and brings it into view. */
  point(mark: Mark | null, text: string): void {
    this.#label?.remove();
    this.#label = null;
    if (mark === null) return;
    const at: L.LatLngTuple = [mark.lat, mark.lon];
    this.#label = L.tooltip({ permanent: true, direction: 'top', offset: [0, -18], className: 'station-name' }).setLatLng(at).setContent(plain(text)).addTo(this.#map);
    if (!this.#map.getBounds().pad(-0.1).contains(at)) this.#map.panTo(at);
  }

  frame(area: Area): void {
    this.#framed = area;
    if (this.#known) this.fit();
  }

  /** Shows the whole area: its outline, or else the box around its stations. */
  fit(): void {
    const size = this.#map.getSize();
    const area = this.#framed;
    if (area === null || size.x === 0) return;
    const outline = area.parent === null && this.#polygons.size > 0 ? this.#ground : this.#polygons.get(area.code);
    const bounds = outline?.getBounds() ?? L.latLngBounds(area.marks.map(({ lat, lon }) => [lat, lon]));
    if (!bounds.isValid()) return;
    // Without an outline names stand on tags, which are wider on a wall.
    const margin = outline !== undefined ? 24 : this.#still ? 120 : 56;
    // The legend lies over the left of a wide map; a whole city is shown as large as it can be.
    const left = area.parent !== null && !this.#still && size.x > 760 ? 284 : margin;
    this.#map.fitBounds(bounds, { paddingTopLeft: [left, margin + (area.parent === null ? 0 : 24)], paddingBottomRight: [margin, margin], maxZoom: 15, animate: this.#fitted && !this.#still });
    this.#fitted = true;
  }

  zoom(by: 1 | -1): void {
    if (by > 0) this.#map.zoomIn();
    else this.#map.zoomOut();
  }

  remove(): void {
    this.#removed = true;
    this.#dark.removeEventListener('change', this.#recolour);
    this.#sizes.disconnect();
    this.#names.remove();
    this.#map.remove();
  }

  #outlineOf(code: string): Outlines['features'][number] | null {
    return this.#outlines?.features.find(({ properties }) => properties.code === code) ?? null;
  }

  #press(id: string | null, { lat, lng }: L.LatLng): void {
    if (this.#still) return;
    if (id !== null) return this.#picked.onstation(id);
    const found = this.#outlines?.features.find(({ geometry }) => geometry.coordinates.some(([outer]) => outer !== undefined && isInside(lng, lat, outer)));
    if (found !== undefined && found.properties.code !== this.#framed?.code) this.#picked.onarea(found.properties.code);
  }
}
