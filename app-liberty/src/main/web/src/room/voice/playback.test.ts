import {describe, expect, it} from 'vitest';
import {toSamples} from './pcm.js';
import {Playback, type Progress} from './playback.js';

function player() {
  const told: Progress[] = [];
  const playback = new Playback((progress) => told.push(progress));
  return {
    playback,
    told,
    last: () => told.at(-1),
    /** What is heard in the next milliseconds, as a loudspeaker takes it: 5 ms at a time. */
    hear(millis: number): Float32Array {
      const heard = new Float32Array(toSamples(millis));
      for (let i = 0; i < heard.length; i += 120) playback.read(heard.subarray(i, i + 120));
      return heard;
    },
  };
}

const loud = (millis: number, sample = 16_384) => new Int16Array(toSamples(millis)).fill(sample);
const isSilent = (sound: Float32Array) => sound.every((sample) => sample === 0);

describe('playing the interviewer’s voice', () => {
  it('waits until enough of a turn is there, then plays it all and says how far it is', () => {
    const {playback, told, hear} = player();
    playback.offer('a', loud(100));
    expect(isSilent(hear(50))).toBe(true);
    expect(told).toEqual([]);
    playback.offer('a', loud(500));
    playback.done('a');
    const heard = hear(700);
    expect(heard.subarray(0, toSamples(600)).every((sample) => sample === 0.5)).toBe(true);
    expect(isSilent(heard.subarray(toSamples(600)))).toBe(true);
    expect(told.map(({state, millis}) => `${state} ${millis}`)).toEqual(['playing 0', 'playing 250', 'playing 500', 'done 600']);
  });

  it('plays a short turn at once when nothing more of it will come', () => {
    const {playback, hear, last} = player();
    playback.offer('a', loud(40));
    playback.done('a');
    expect(isSilent(hear(45))).toBe(false);
    expect(last()).toEqual({item: 'a', millis: 40, state: 'done'});
  });

  it('does not hold back for ever what is little and goes on nowhere', () => {
    const {playback, hear} = player();
    playback.offer('a', loud(40));
    expect(isSilent(hear(590))).toBe(true);
    expect(isSilent(hear(60))).toBe(false);
  });

  it('is silent within 5 ms when it is stopped, says what was heard, and takes nothing more of that turn', () => {
    const {playback, hear, told, last} = player();
    playback.offer('a', loud(1_000));
    hear(400);
    playback.stop('a');
    expect(last()).toEqual({item: 'a', millis: 405, state: 'stopped'});
    const after = hear(100);
    expect(after[0]).toBeGreaterThan(0.4);
    expect(after[toSamples(5) - 1]).toBeLessThan(0.01);
    expect(isSilent(after.subarray(toSamples(5)))).toBe(true);
    const before = told.length;
    playback.offer('a', loud(1_000));
    playback.done('a');
    expect(isSilent(hear(2_000))).toBe(true);
    expect(told.length).toBe(before);
  });

  it('answers with what was heard when a turn is stopped that is over, and with nothing for one that never came', () => {
    const {playback, hear, last} = player();
    playback.offer('a', loud(200));
    playback.done('a');
    hear(300);
    playback.stop('a');
    expect(last()).toEqual({item: 'a', millis: 200, state: 'stopped'});
    playback.stop('b');
    expect(last()).toEqual({item: 'b', millis: 0, state: 'stopped'});
    playback.offer('b', loud(500));
    expect(isSilent(hear(500))).toBe(true);
  });

  it('plays the turn after a stopped one', () => {
    const {playback, hear, last} = player();
    playback.offer('a', loud(1_000));
    hear(200);
    playback.stop('a');
    playback.offer('b', loud(300));
    playback.done('b');
    expect(isSilent(hear(400))).toBe(false);
    expect(last()).toEqual({item: 'b', millis: 300, state: 'done'});
  });

  it('plays turns one after the other', () => {
    const {playback, hear, told} = player();
    playback.offer('a', loud(200));
    playback.offer('b', loud(200, -16_384));
    playback.done('a');
    playback.done('b');
    const heard = hear(500);
    expect(heard[toSamples(100)]).toBe(0.5);
    expect(heard[toSamples(300)]).toBe(-0.5);
    expect(told.filter(({state}) => state === 'done').map(({item}) => item)).toEqual(['a', 'b']);
  });

  it('holds more back after the line was too slow, and counts only what was heard', () => {
    const {playback, hear, last} = player();
    playback.offer('a', loud(200));
    expect(isSilent(hear(500).subarray(toSamples(200)))).toBe(true);
    playback.offer('a', loud(150));
    expect(isSilent(hear(50)), '150 ms were enough before').toBe(true);
    playback.offer('a', loud(150));
    expect(isSilent(hear(100))).toBe(false);
    playback.done('a');
    hear(500);
    expect(last()).toEqual({item: 'a', millis: 500, state: 'done'});
  });

  it('can be stopped when there is nothing', () => {
    const {playback, told, hear} = player();
    playback.stop();
    expect(told).toEqual([]);
    expect(isSilent(hear(100))).toBe(true);
  });
});
