import * as L from 'leaflet';
import type { Shown } from '../words/words';
import { type Look, lookOrder } from './looks';
import { type Located, projected } from './projection';
import { drawSprites, sizeFor, type Sprites } from './sprites';
import { Sheet } from './stamps';

const reach = 22;

type Placed = Located & { readonly id: string };

/** All stations on one canvas: a layer element each would make a map of ten thousand stand still. */
export class StationLayer<T extends Placed> extends L.Layer {
  #canvas: HTMLCanvasElement | null = null;
  #sprites: Sprites | null = null;
  #size = 1;
  readonly #sheet = new Sheet();
  #stations: readonly T[] = [];
  #world: Float64Array = new Float64Array(0);
  #lookOf: (station: T) => Look = () => 'unknown' satisfies Shown;
  #selected: string | null = null;
  /** What was drawn, from bottom to top: the numbers of the stations and where they are in the frame. */
  #drawn = new Int32Array(0);
  #at = new Float32Array(0);
  #count = 0;
  #frame = 0;
  readonly #onpick: (id: string | null, at: L.LatLng) => void;

  /** Hears of a press on a station, or beside any. */
  constructor(onpick: (id: string | null, at: L.LatLng) => void) {
    super();
    this.#onpick = onpick;
  }

  override onAdd(map: L.Map): this {
    this.#canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane('markerPane'));
    this.#canvas.setAttribute('aria-hidden', 'true');
    map.on('moveend zoomend resize viewreset', this.redraw, this);
    map.on('click', this.#pick, this);
    map.on('mousemove', this.#point, this);
    this.redraw();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('moveend zoomend resize viewreset', this.redraw, this);
    map.off('click', this.#pick, this);
    map.off('mousemove', this.#point, this);
    cancelAnimationFrame(this.#frame);
    this.#canvas?.remove();
    this.#canvas = null;
    return this;
  }

  show(stations: readonly T[], selected: string | null, lookOf: (station: T) => Look): void {
    if (stations !== this.#stations) {
      this.#stations = stations;
      this.#world = projected(stations);
      this.#drawn = new Int32Array(stations.length);
      this.#at = new Float32Array(2 * stations.length);
    }
    this.#selected = selected;
    this.#lookOf = lookOf;
    this.redraw();
  }

  /** The colours of the page changed. */
  recolour(): void {
    this.#sprites = null;
    this.redraw();
  }

  redraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const map = this._map as L.Map | null;
    const canvas = this.#canvas;
    const pen = canvas?.getContext('2d', { willReadFrequently: true });
    if (!map || !canvas || !pen) return;

    const scale = window.devicePixelRatio;
    const size = map.getSize();
    const [width, height] = [Math.round(size.x * scale), Math.round(size.y * scale)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    const layers = this.#inView(map, size);
    const style = getComputedStyle(document.documentElement);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    const wanted = sizeFor(layers.reduce((sum, layer) => sum + layer.length, 0));
    if (this.#sprites === null || wanted !== this.#size) this.#sprites = drawSprites(colour, scale, (this.#size = wanted));
    this.#sheet.clear(canvas.width, canvas.height);
    this.#stamp(layers, this.#sprites, scale);
    this.#sheet.put(pen);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    this.#ringSelected(pen, colour);
  }

  /** The numbers of the stations in the frame, look by look; where each of them is stays in #at. */
  #inView(map: L.Map, size: L.Point): number[][] {
    const zoom = 2 ** map.getZoom();
    const corner = map.getPixelBounds().min ?? L.point(0, 0);
    const layers = lookOrder.map((): number[] => []);
    const order = new Map(lookOrder.map((look, i) => [look, i]));
    for (let i = 0; i < this.#stations.length; i++) {
      const x = (this.#world[2 * i] ?? 0) * zoom - corner.x;
      const y = (this.#world[2 * i + 1] ?? 0) * zoom - corner.y;
      if (x < -reach || y < -reach || x > size.x + reach || y > size.y + reach) continue;
      this.#at[2 * i] = x;
      this.#at[2 * i + 1] = y;
      layers[order.get(this.#lookOf(this.#stations[i] as T)) ?? 0]?.push(i);
    }
    return layers;
  }

  #stamp(layers: readonly number[][], sprites: Sprites, scale: number): void {
    this.#count = 0;
    layers.forEach((layer, i) => {
      const stamp = sprites[lookOrder[i] ?? 'unknown'];
      for (const station of layer) {
        this.#sheet.press(stamp, (this.#at[2 * station] ?? 0) * scale, (this.#at[2 * station + 1] ?? 0) * scale);
        this.#drawn[this.#count++] = station;
      }
    });
  }

  #ringSelected(pen: CanvasRenderingContext2D, colour: (token: string) => string): void {
    const station = this.#selected === null ? -1 : this.#drawn.subarray(0, this.#count).find((i) => this.#stations[i]?.id === this.#selected) ?? -1;
    if (station < 0) return;
    pen.beginPath();
    pen.arc(this.#at[2 * station] ?? 0, this.#at[2 * station + 1] ?? 0, 16, 0, 2 * Math.PI);
    pen.lineWidth = 6;
    pen.strokeStyle = colour('--mark-ring');
    pen.stroke();
    pen.lineWidth = 3;
    pen.strokeStyle = colour('--accent');
    pen.stroke();
  }

  #nearest({ x, y }: L.Point): T | null {
    let best = reach;
    let found = -1;
    for (let i = 0; i < this.#count; i++) {
      const station = this.#drawn[i] ?? 0;
      const distance = Math.hypot((this.#at[2 * station] ?? 0) - x, (this.#at[2 * station + 1] ?? 0) - y);
      // What is drawn later lies on top, so it wins a tie.
      if (distance <= best) [best, found] = [distance, station];
    }
    return this.#stations[found] ?? null;
  }

  #pick(event: L.LeafletMouseEvent): void {
    this.#onpick(this.#nearest(event.containerPoint)?.id ?? null, event.latlng);
  }

  #point(event: L.LeafletMouseEvent): void {
    const container = (this._map as L.Map | null)?.getContainer();
    container?.classList.toggle('over-station', this.#nearest(event.containerPoint) !== null);
  }
}
