import type { MapName } from '../words/station';
import { mapNames } from './maps';

const key = 'map';

/** The map a reader uses: the one they took last. */
class ChosenMap {
  name = $state<MapName>(remembered());

  use(name: MapName): void {
    this.name = name;
    try {
      localStorage.setItem(key, name);
    } catch {
      // Private windows may refuse to remember.
    }
  }
}

function remembered(): MapName {
  try {
    const value = localStorage.getItem(key);
    return mapNames.find((name) => name === value) ?? 'amap';
  } catch {
    return 'amap';
  }
}

export const chosenMap = new ChosenMap();
