import {describe, expect, it} from 'vitest';
import {TalkButton} from './talk-button.js';

function button() {
  let now = 0;
  const held: boolean[] = [];
  const talk = new TalkButton((on) => held.push(on), () => now);
  return {talk, last: () => held.at(-1), pass: (millis: number) => (now += millis)};
}

describe('the button to talk', () => {
  it('is on while it is held', () => {
    const {talk, last, pass} = button();
    talk.press();
    expect(last()).toBe(true);
    talk.press();
    pass(1_000);
    talk.release();
    expect(last()).toBe(false);
    talk.click();
    expect(last(), 'the click of the same press').toBe(false);
  });

  it('stays on after a short press, until the next', () => {
    const {talk, last, pass} = button();
    talk.press();
    pass(100);
    talk.release();
    talk.click();
    expect([last(), talk.latched]).toEqual([true, true]);
    pass(5_000);
    talk.press();
    talk.release();
    talk.click();
    expect([last(), talk.latched]).toEqual([false, false]);
    talk.press();
    pass(500);
    talk.release();
    expect(last()).toBe(false);
  });

  it('goes on and off by the clicks of those who have no keys and no pointer', () => {
    const {talk, last} = button();
    talk.click();
    expect(last()).toBe(true);
    talk.click();
    expect(last()).toBe(false);
  });

  it('is off when it is gone', () => {
    const {talk, last} = button();
    talk.press();
    talk.letGo();
    expect(last()).toBe(false);
    talk.release();
    expect(talk.latched).toBe(false);
  });
});
