const every = 30_000;
const quiet = 3_000;

/**
 * Calls `sort` every 30 s, but never under a finger: while the list is pressed, was scrolled or pointed at a moment ago, or
 * holds the keyboard focus, it waits. The returned function ends it.
 */
export function resortCalmly(list: HTMLElement, sort: () => void): () => void {
  const ended = new AbortController();
  let pressed = false;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let dueAt = performance.now() + every;

  const touched = () => (touchedAt = performance.now());
  const press = (down: boolean) => () => {
    pressed = down;
    touched();
  };
  const options = { signal: ended.signal, passive: true, capture: true };
  list.addEventListener('pointerdown', press(true), options);
  window.addEventListener('pointerup', press(false), options);
  window.addEventListener('pointercancel', press(false), options);
  list.addEventListener('pointermove', touched, options);
  window.addEventListener('scroll', touched, options);

  const timer = setInterval(() => {
    const now = performance.now();
    if (now < dueAt || pressed || now - touchedAt < quiet || list.querySelector(':focus-visible') !== null) return;
    dueAt = now + every;
    sort();
  }, 1000);
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}
