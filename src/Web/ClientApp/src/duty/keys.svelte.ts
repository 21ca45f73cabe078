const remember = 'duty-keys';

export type KeyName = 'next' | 'previous' | 'acknowledge' | 'recount' | 'whistle' | 'check' | 'note' | 'mute' | 'help';

const names: Readonly<Record<string, KeyName>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'acknowledge',
  r: 'recount',
  w: 'whistle',
  i: 'check',
  n: 'note',
  m: 'mute',
  '?': 'help',
};

/** What a key asks for; a number for a station's tab; null for all else, for who is writing, and while a sheet lies over the page. */
export function keyOf(event: KeyboardEvent): KeyName | number | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return null;
  const target = event.target as HTMLElement | null;
  if (target?.closest?.('input, textarea, select, dialog, [contenteditable]')) return null;
  // Arrows belong to whatever scrolls, but among jobs they go from one to the next.
  if (event.key.startsWith('Arrow') && !target?.closest?.('[data-incident]')) return null;
  if (/^[1-9]$/.test(event.key)) return Number(event.key);
  return names[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** Whether single keys act: who dictates or leans on the keyboard can turn them off. */
class Keys {
  on = $state(remembered());

  use(on: boolean): void {
    this.on = on;
    try {
      localStorage.setItem(remember, on ? '1' : '0');
    } catch {
      // Not remembered then.
    }
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(remember) !== '0';
  } catch {
    return true;
  }
}

export const keys = new Keys();
