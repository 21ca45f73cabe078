const every = 5 * 60_000;

/** Keeps the screen of this device on while the page is in front of somebody; the returned function lets it sleep again. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (ended) await lock.release();
    } catch {
      // A device that is low on power, or a page that is not encrypted: then the screen's own settings decide.
    }
  };
  // A lock is gone when the page was hidden.
  const shown = () => void ask();
  document.addEventListener('visibilitychange', shown);
  void ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', shown);
    void lock?.release();
  };
}

/** Calls back when the server serves another version of the page than this one; the returned function ends it. */
export function watchVersion(changed: () => void): () => void {
  const own = versionIn(document.documentElement.outerHTML);
  const timer = setInterval(async () => {
    try {
      const response = await fetch('/city', { cache: 'no-store', headers: { accept: 'text/html' } });
      const theirs = response.ok ? versionIn(await response.text()) : null;
      if (own !== null && theirs !== null && theirs !== own) changed();
    } catch {
      // No answer: nothing new to load either.
    }
  }, every);
  return () => clearInterval(timer);
}

/** The build names the script of a page after what is in it. */
export function versionIn(html: string): string | null {
  return /\/assets\/index-[\w-]+\.js/.exec(html)?.[0] ?? null;
}
