import type { LocalName } from '../live/wire';
import { en } from './en';
import type { Lang, Words } from './words';
import { zh } from './zh';

const key = 'language';
const all: Record<Lang, Words> = { 'zh-CN': zh, en };

/** The language of the page: the reader's choice if there was one, else the browser's. */
class Language {
  current = $state<Lang>(asked() ?? remembered() ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en'));
  words: Words = $derived(all[this.current]);

  use(lang: Lang): void {
    this.current = lang;
    try {
      localStorage.setItem(key, lang);
    } catch {
      // Private windows may refuse to remember; the page speaks the language all the same.
    }
  }

  /** The other of the two. */
  get other(): Lang {
    return this.current === 'en' ? 'zh-CN' : 'en';
  }

  name(name: LocalName): string {
    return this.current === 'en' ? (name.en ?? name.zh) : name.zh;
  }
}

// A link may name its language (?lang=en): the page that came without scripts spoke it already.
function asked(): Lang | null {
  const value = new URLSearchParams(location.search).get('lang');
  return value === 'en' ? 'en' : value === 'zh' || value === 'zh-CN' ? 'zh-CN' : null;
}

function remembered(): Lang | null {
  try {
    const value = localStorage.getItem(key);
    return value === 'zh-CN' || value === 'en' ? value : null;
  } catch {
    return null;
  }
}

export const language = new Language();
