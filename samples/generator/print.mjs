/** A city file as text: one area and one station a line, so that a change to one shows as one. */
export function print({ about, city, areas, stations }) {
  const lines = (items) => items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"about":${JSON.stringify(about, null, 1)},\n"city":${JSON.stringify(city)},\n"areas":[\n${lines(areas)}\n],\n"stations":[\n${lines(stations)}\n]}\n`;
}
