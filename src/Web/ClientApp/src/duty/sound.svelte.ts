import { clock } from '../words/times';

const key = 'duty-sound';
const night = { from: '22:00', to: '07:00' } as const;

/** The hours in which nothing rings, whatever the switch says: 22:00 to 07:00 of the city's clock. */
export function isQuiet(now: number, timeZone: string): boolean {
  const time = clock(timeZone, now);
  return time >= night.from || time < night.to;
}

/** Two short tones for a new incident, with a switch that is remembered. A browser lets a page sound only after somebody touched it. */
class Sound {
  on = $state(remembered());
  #context: AudioContext | null = null;

  use(on: boolean): void {
    this.on = on;
    try {
      localStorage.setItem(key, on ? '1' : '0');
    } catch {
      // Not remembered then; it is switched all the same.
    }
    if (on) this.#play([[880, 0]]);
  }

  ring(now: number | null, timeZone: string): void {
    if (this.on && now !== null && !isQuiet(now, timeZone)) this.#play([[880, 0], [660, 0.18]]);
  }

  #play(tones: readonly (readonly [hertz: number, at: number])[]): void {
    try {
      this.#context ??= new AudioContext();
      // Before anybody touched the page it may be refused; then the list and the title tell.
      this.#context.resume().catch(() => {});
      for (const [hertz, at] of tones) tone(this.#context, hertz, at);
    } catch {
      // Without a way to sound there is still the list and the title.
    }
  }
}

function tone(context: AudioContext, hertz: number, at: number): void {
  const start = context.currentTime + at;
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  oscillator.frequency.value = hertz;
  // A tone that begins or ends at once clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.2, start + 0.02);
  gain.gain.linearRampToValueAtTime(0, start + 0.16);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.18);
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== '0';
  } catch {
    return true;
  }
}

export const sound = new Sound();
