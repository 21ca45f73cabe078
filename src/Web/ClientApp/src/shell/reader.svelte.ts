const key = 'large';

/** What a reader asked of the page for good: large text. */
class Reader {
  large = $state(asked() ?? remembered());

  useLarge(large: boolean): void {
    this.large = large;
    try {
      localStorage.setItem(key, large ? '1' : '0');
    } catch {
      // Private windows may refuse to remember; the text is large all the same.
    }
  }
}

// A link may ask for it (?large=1): posters for elder canteens do.
function asked(): boolean | null {
  const value = new URLSearchParams(location.search).get('large');
  return value === null ? null : value !== '0';
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    return false;
  }
}

export const reader = new Reader();
