import { join } from 'node:path';
import { chizhou } from './cities/chizhou.mjs';
import { luyang } from './cities/luyang.mjs';
import { xinzhou } from './cities/xinzhou.mjs';
import { zhujing } from './cities/zhujing.mjs';
import { print } from './print.mjs';

const root = join(import.meta.dirname, '..', '..');
const cities = {
  'src/Web/Cities/demo-city.json': chizhou,
  'samples/luyang.json': luyang,
  'samples/xinzhou.json': xinzhou,
  'samples/zhujing.json': zhujing,
};

/** Every city file with its path and text. */
export const files = () =>
  Object.entries(cities).map(([path, make]) => {
    const city = make();
    return { path: join(root, path), city, text: print(city) };
  });
