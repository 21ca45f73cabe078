import { afterEach, describe, expect, it, vi } from 'vitest';
import { middle, roadOf } from './areas';
import { askDevice } from './geolocation';
import { linkedPlace } from './place.svelte';

it.each([
  ['?near=30.65,117.49', { lat: 30.65, lon: 117.49 }],
  ['?near=30.65', null],
  ['?near=,', null],
  ['?near=91,0', null],
  ['?near=1,2,3', null],
  ['', null],
])('the link %s', (search, place) => {
  if (place === null) expect(linkedPlace(search)).toBeNull();
  else expect(linkedPlace(search)).toMatchObject(place);
});

it.each([
  ['长江中路 118 号', '长江中路'],
  ['池州市贵池区秋浦西路88号', '秋浦西路'],
  ['百牙中路', '百牙中路'],
  ['百荷园 演示地址 7 号', null],
  [null, null],
])('the road of %s', (address, road) => {
  expect(roadOf(address)).toBe(road);
});

it('takes for the middle of an area the station nearest to the mean', () => {
  expect(middle([{ lat: 0, lon: 0 }, { lat: 1, lon: 1 }, { lat: 0.4, lon: 0.6 }])).toEqual({ lat: 0.4, lon: 0.6 });
  expect(middle([])).toBeNull();
});

describe('asking the device', () => {
  const device = (getCurrentPosition: (found: (position: unknown) => void, failed: (error: unknown) => void) => void) => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', { geolocation: { getCurrentPosition } });
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('hears a position that comes after the five seconds too', () => {
    vi.useFakeTimers();
    let found: (position: unknown) => void = () => {};
    device((take) => (found = take));
    const heard: unknown[] = [];

    askDevice((answer) => heard.push(answer));
    vi.advanceTimersByTime(5000);
    found({ coords: { latitude: 30.65, longitude: 117.49 } });

    expect(heard).toEqual(['late', { lat: 30.65, lon: 117.49 }]);
  });

  it('hears nothing once it is told to stop', () => {
    vi.useFakeTimers();
    device(() => {});
    const heard: unknown[] = [];

    askDevice((answer) => heard.push(answer))();
    vi.advanceTimersByTime(60_000);

    expect(heard).toEqual([]);
  });

  it.each([
    ['a refusal', 'denied', () => device((_, failed) => failed({ code: 1, PERMISSION_DENIED: 1 }))],
    ['no fix', 'late', () => device((_, failed) => failed({ code: 2, PERMISSION_DENIED: 1 }))],
    ['an address without encryption', 'insecure', () => vi.stubGlobal('isSecureContext', false)],
    [
      'a browser that cannot',
      'unsupported',
      () => {
        vi.stubGlobal('isSecureContext', true);
        vi.stubGlobal('navigator', {});
      },
    ],
  ])('hears of %s', (_, reason, arrange) => {
    arrange();
    const heard: unknown[] = [];

    askDevice((answer) => heard.push(answer));

    expect(heard).toEqual([reason]);
  });
});
