const smallest = 3.5;

/** Widths in percent of the parts of a bar; a part that is not nothing is never too small to be seen. */
export function shares(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const wide = parts.map((part) => (part === 0 ? 0 : Math.max(smallest, (part / total) * 100)));
  const over = wide.reduce((sum, width) => sum + width, 0) - 100;
  const widest = wide.indexOf(Math.max(...wide));
  return wide.map((width, i) => (i === widest ? width - over : width));
}
