import * as L from 'leaflet';
import type { Mark } from '../live/board';
import type { Station } from '../live/wire';
import { shownLevel } from '../stations/standing';
import { frame, plain } from './frame';
import { labelSpot } from './label-spot';
import { type Outlines, outlinesOf } from './outlines';
import { StationLayer } from './station-layer';

export type Attribution = { readonly outlined: string; readonly bare: string };

type Placed = Station | Mark;
export type Around = { readonly lat: number; readonly lon: number; readonly metres: number };

/** The map of one city in an element: outlines of its districts and a mark for each station. */
export class CityMap {
  readonly #map: L.Map;
  readonly #layer: StationLayer<Placed>;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #recolour = () => this.#layer.recolour();
  readonly #sizes: ResizeObserver;
  #outline: L.GeoJSON | null = null;
  #fitted = false;
  #attribution: string | null = null;
  #label: L.Tooltip | null = null;
  #around: Around | null = null;
  #you: L.CircleMarker | null = null;
  #removed = false;
  #outlinesKnown = false;
  #districts: Outlines | null = null;
  #named = false;
  #stations: readonly Placed[] = [];

  constructor(element: HTMLElement, onpick: (id: string) => void) {
    this.#map = frame(element);
    this.#layer = new StationLayer<Placed>((id) => id !== null && onpick(id)).addTo(this.#map);
    this.#dark.addEventListener('change', this.#recolour);
    this.#sizes = new ResizeObserver(() => {
      this.#map.invalidateSize({ animate: false });
      if (!this.#fitted) this.fit();
    });
    this.#sizes.observe(element);
  }

  async outline(city: string, attribution: Attribution): Promise<void> {
    const outlines = await outlinesOf(city);
    // The reader may have left the map before the answer came.
    if (this.#removed) return;
    this.#outlinesKnown = true;
    if (outlines !== null) {
      this.#outline = L.geoJSON(outlines, { interactive: false, style: { className: 'district' } }).addTo(this.#map);
      this.#districts = outlines;
      this.#nameDistricts();
    }
    this.attribute(attribution);
    this.fit();
  }

  attribute(attribution: Attribution): void {
    // Whether there is a map below the marks is not known at once.
    if (!this.#outlinesKnown) return;
    if (this.#attribution !== null) this.#map.attributionControl.removeAttribution(this.#attribution);
    this.#attribution = this.#outline === null ? attribution.bare : attribution.outlined;
    this.#map.attributionControl.addAttribution(this.#attribution);
  }

  show(stations: readonly Placed[], selected: string | null, forgotten: boolean): void {
    this.#stations = stations;
    this.#layer.show(stations, selected, (station) => shownLevel(station, forgotten));
    if (!this.#named) this.#nameDistricts();
    if (!this.#fitted && this.#outlinesKnown) this.fit();
  }

  /** Names the selected station beside its mark and brings it into view. */
  name(station: Placed | null, text: string): void {
    this.#label?.remove();
    this.#label = null;
    if (station === null) return;
    const at: L.LatLngTuple = [station.lat, station.lon];
    this.#label = L.tooltip({ permanent: true, direction: 'top', offset: [0, -18], className: 'station-name' })
      .setLatLng(at)
      .setContent(plain(text))
      .addTo(this.#map);
  }

  reveal(station: Placed): void {
    const at: L.LatLngTuple = [station.lat, station.lon];
    if (!this.#map.getBounds().pad(-0.1).contains(at)) this.#map.panTo(at);
  }

  /** Marks where the reader is, and shows its surroundings instead of the whole city. */
  around(around: Around | null): void {
    const before = this.#around;
    this.#around = around;
    this.#you?.remove();
    this.#you = around === null ? null : L.circleMarker([around.lat, around.lon], { radius: 8, className: 'you', pane: 'you', interactive: false }).addTo(this.#map);
    if (around !== null && (before?.lat !== around.lat || before.lon !== around.lon || before.metres !== around.metres)) this.fit();
  }

  /** Shows the surroundings of the reader, or the whole city: its outline, or else the box around its stations. */
  fit(): void {
    const size = this.#map.getSize();
    const around = this.#around;
    const bounds = around !== null ? L.latLng(around.lat, around.lon).toBounds(2 * around.metres) : this.#outline?.getBounds() ?? L.latLngBounds(this.#stations.map(({ lat, lon }) => [lat, lon]));
    if (!bounds.isValid() || size.x === 0) return;
    this.#map.fitBounds(bounds, { padding: around === null ? [24, 24] : [0, 0], maxZoom: 15, animate: this.#fitted });
    this.#fitted = true;
  }

  zoom(by: 1 | -1): void {
    if (by > 0) this.#map.zoomIn();
    else this.#map.zoomOut();
  }

  // Once the stations are known each name takes the emptiest spot of its district, and stays there.
  #nameDistricts(): void {
    if (this.#districts === null || this.#stations.length === 0) return;
    this.#named = true;
    const marks = this.#stations.map(({ lat, lon }) => [lon, lat] as const);
    for (const { geometry, properties } of this.#districts.features) {
      const [lon, lat] = labelSpot(geometry.coordinates, marks, properties.label ?? [0, 0]);
      L.tooltip({ permanent: true, direction: 'center', className: 'district-name', pane: 'names', interactive: false })
        .setLatLng([lat, lon])
        .setContent(plain(properties.name))
        .addTo(this.#map);
    }
  }

  remove(): void {
    this.#removed = true;
    this.#dark.removeEventListener('change', this.#recolour);
    this.#sizes.disconnect();
    this.#map.remove();
  }
}
