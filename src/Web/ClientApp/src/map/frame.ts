import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './map.css';

/** A map without tiles in an element, with the panes that all our maps have; one that is still takes no press and no key. */
export function frame(element: HTMLElement, still = false): L.Map {
  const calm = still || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    zoomControl: false,
    zoomSnap: 0.25,
    minZoom: 4,
    maxZoom: 17,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    inertia: !calm,
    center: [0, 0],
    zoom: 4,
    ...(still && { dragging: false, keyboard: false, scrollWheelZoom: false, touchZoom: false, boxZoom: false, doubleClickZoom: false }),
  });
  map.attributionControl.setPrefix(false);
  map.createPane('names').classList.add('names');
  map.createPane('tags').classList.add('tags');
  map.createPane('you').classList.add('you');
  return map;
}

/** Leaflet takes a string for HTML; names come from a file somebody imported. */
export function plain(...lines: readonly string[]): HTMLElement {
  const element = document.createElement('span');
  for (const line of lines) element.append(...(element.hasChildNodes() ? [document.createElement('br')] : []), line);
  return element;
}
