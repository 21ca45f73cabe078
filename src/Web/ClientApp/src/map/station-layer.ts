import * as L from 'leaflet';
import type { Station } from '../live/wire';
import { drawOrder } from '../level/glyphs';
import { shownLevel } from '../stations/standing';
import type { Shown } from '../words/words';
import { drawSprites, type Sprite } from './sprites';

const reach = 22;

/** All stations on one canvas: a layer element each would make a map of ten thousand stand still. */
export class StationLayer extends L.Layer {
  #canvas: HTMLCanvasElement | null = null;
  #sprites: Record<Shown, Sprite> | null = null;
  #stations: readonly Station[] = [];
  #forgotten = false;
  #selected: string | null = null;
  #points: { station: Station; x: number; y: number }[] = [];
  #frame = 0;
  readonly #onpick: (id: string) => void;

  constructor(onpick: (id: string) => void) {
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

  show(stations: readonly Station[], selected: string | null, forgotten: boolean): void {
    this.#stations = stations;
    this.#selected = selected;
    this.#forgotten = forgotten;
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
    const pen = canvas?.getContext('2d');
    if (!map || !canvas || !pen) return;

    const scale = window.devicePixelRatio;
    const style = getComputedStyle(document.documentElement);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    this.#sprites ??= drawSprites(colour, scale);

    const size = map.getSize();
    if (canvas.width !== size.x * scale || canvas.height !== size.y * scale) {
      canvas.width = size.x * scale;
      canvas.height = size.y * scale;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, size.x, size.y);

    const layers = new Map<Shown, { station: Station; x: number; y: number }[]>(drawOrder.map((level) => [level, []]));
    for (const station of this.#stations) {
      const { x, y } = map.latLngToContainerPoint([station.lat, station.lon]);
      if (x < -reach || y < -reach || x > size.x + reach || y > size.y + reach) continue;
      layers.get(shownLevel(station, this.#forgotten))?.push({ station, x, y });
    }
    this.#points = [];
    for (const [level, points] of layers) {
      const sprite = this.#sprites[level];
      for (const point of points) {
        pen.drawImage(sprite.image, point.x - sprite.half, point.y - sprite.half, sprite.half * 2, sprite.half * 2);
        this.#points.push(point);
      }
    }
    this.#ringSelected(pen, colour);
  }

  #ringSelected(pen: CanvasRenderingContext2D, colour: (token: string) => string): void {
    const point = this.#points.find(({ station }) => station.id === this.#selected);
    if (point === undefined) return;
    pen.beginPath();
    pen.arc(point.x, point.y, 16, 0, 2 * Math.PI);
    pen.lineWidth = 6;
    pen.strokeStyle = colour('--mark-ring');
    pen.stroke();
    pen.lineWidth = 3;
    pen.strokeStyle = colour('--accent');
    pen.stroke();
  }

  #nearest({ x, y }: L.Point): Station | null {
    let best = reach;
    let found: Station | null = null;
    for (const point of this.#points) {
      const distance = Math.hypot(point.x - x, point.y - y);
      // What is drawn later lies on top, so it wins a tie.
      if (distance <= best) [best, found] = [distance, point.station];
    }
    return found;
  }

  #pick(event: L.LeafletMouseEvent): void {
    const station = this.#nearest(event.containerPoint);
    if (station !== null) this.#onpick(station.id);
  }

  #point(event: L.LeafletMouseEvent): void {
    const container = (this._map as L.Map | null)?.getContainer();
    container?.classList.toggle('over-station', this.#nearest(event.containerPoint) !== null);
  }
}
