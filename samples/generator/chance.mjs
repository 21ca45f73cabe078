/**
 * Numbers that look random and are the same on every machine: each thing draws from a chance named after it, so that a change to one
 * station moves no other.
 */
export class Chance {
  #state;

  constructor(name) {
    // FNV-1a over the name.
    this.#state = [...Buffer.from(name)].reduce((hash, byte) => Math.imul(hash ^ byte, 16777619) >>> 0, 2166136261);
  }

  /** A fraction in [0, 1). */
  next() {
    // splitmix32
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }

  between(least, most) {
    return least + this.next() * (most - least);
  }

  whole(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of(list) {
    return list[this.whole(0, list.length - 1)];
  }

  in(share) {
    return this.next() < share;
  }

  /** So many of a list, in the list's order. */
  some(list, many) {
    const drawn = new Set(list.map((item, i) => [this.next(), i]).sort(([a], [b]) => a - b).slice(0, many).map(([, i]) => i));
    return list.filter((_, i) => drawn.has(i));
  }
}
