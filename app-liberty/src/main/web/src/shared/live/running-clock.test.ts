import {describe, expect, it} from 'vitest';
import {RunningClock} from './running-clock.js';

const RUNNING = {running: true, elapsed_seconds: 100, remaining_seconds: 50, concluding: false};

function clock() {
  let now = 0;
  const running = new RunningClock(() => now);
  return {running, pass: (seconds: number) => (now += seconds * 1000)};
}

describe('a clock between the server’s messages', () => {
  it('shows nothing before the first', () => {
    expect(clock().running.reading).toBeUndefined();
  });

  it('goes on while the server’s runs, and never below nothing', () => {
    const {running, pass} = clock();
    running.set(RUNNING);
    pass(10);
    expect(running.reading).toEqual({...RUNNING, elapsed_seconds: 110, remaining_seconds: 40});
    pass(100);
    expect(running.reading).toMatchObject({remaining_seconds: 0});
  });

  it('stands while the server’s stands', () => {
    const {running, pass} = clock();
    running.set({...RUNNING, running: false});
    pass(10);
    expect(running.reading).toEqual({...RUNNING, running: false});
  });

  it('stands where it was when the line is lost', () => {
    const {running, pass} = clock();
    running.set(RUNNING);
    pass(10);
    running.halt();
    pass(60);
    expect(running.reading).toEqual({...RUNNING, running: false, elapsed_seconds: 110, remaining_seconds: 40});
  });
});
