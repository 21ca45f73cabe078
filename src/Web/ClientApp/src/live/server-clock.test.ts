import { expect, it } from 'vitest';
import { ServerClock } from './server-clock';

it('goes on from what the server said, by the time that passed here', () => {
  let elapsed = 1000;
  const clock = new ServerClock(() => elapsed);

  clock.heard('2005-07-24T10:00:00+08:00');
  elapsed += 2500;

  expect(clock.now()).toBe(Date.parse('2005-07-24T10:00:02.500+08:00'));
});

it.each([null, undefined, 'yesterday'])('knows nothing from %s', (asOf) => {
  const clock = new ServerClock(() => 0);

  clock.heard(asOf);

  expect(clock.now()).toBeNull();
});
