/** A number as both languages write it, with a comma between the thousands; a missing one is a dash, never 0. */
export function numberText(value: number | null | undefined): string {
  return value == null ? '–' : value.toLocaleString('en');
}
