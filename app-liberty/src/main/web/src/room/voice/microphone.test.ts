import {describe, expect, it} from 'vitest';
import {faultOf, faultOfPlace, NoMicrophone} from './microphone-fault.js';
import {LoudnessMeter} from './loudness.js';

type Place = Parameters<typeof faultOfPlace>[0];

describe('what is wrong with a microphone', () => {
  it('is told by the browser’s error', () => {
    const named = (name: string, message = '') => faultOf(new DOMException(message, name));
    expect(named('NotAllowedError', 'Permission denied')).toBe('denied');
    expect(named('NotAllowedError', 'Permission denied by system')).toBe('blocked');
    expect(named('SecurityError')).toBe('blocked');
    expect(named('NotFoundError')).toBe('none');
    expect(named('NotReadableError')).toBe('busy');
    expect(named('AbortError')).toBe('busy');
    expect(named('OverconstrainedError')).toBe('gone');
    expect(faultOf(new TypeError('what?'))).toBe('failed');
    expect(faultOf(undefined)).toBe('failed');
    expect(faultOf(new NoMicrophone('insecure'))).toBe('insecure');
  });

  it('is told before anybody is asked where it is the page’s or the browser’s', () => {
    const good = {isSecureContext: true, navigator: {mediaDevices: {getUserMedia: () => undefined}}, AudioWorkletNode: class {}} as unknown as Place;
    expect(faultOfPlace(good)).toBeUndefined();
    expect(faultOfPlace({...good, isSecureContext: false})).toBe('insecure');
    expect(faultOfPlace({...good, navigator: {} as Navigator})).toBe('unsupported');
    expect(faultOfPlace({...good, AudioWorkletNode: undefined as unknown as typeof AudioWorkletNode})).toBe('unsupported');
  });
});

describe('how loud somebody is', () => {
  const after = (...levels: number[]) => {
    const meter = new LoudnessMeter();
    for (let i = 0; i < 20; i++) levels.forEach((level) => meter.take(level));
    return meter;
  };

  it('is said in a word', () => {
    expect(new LoudnessMeter().word).toBe('nothing');
    expect(after(-100, -60).word).toBe('nothing');
    expect(after(-60, -38).word).toBe('quiet');
    expect(after(-60, -15).word).toBe('good');
    expect(after(-60, -15, 0).word).toBe('loud');
  });

  it('forgets what was four seconds ago', () => {
    const meter = after(-15);
    for (let i = 0; i < 100; i++) meter.take(-90);
    expect(meter.word).toBe('nothing');
  });

  it('shows on a bar that rises at once and falls slowly', () => {
    const meter = after(-6);
    expect(meter.bar).toBeCloseTo(0.9);
    meter.take(-100);
    expect(meter.bar).toBeCloseTo(0.79, 1);
    meter.reset();
    expect(meter.bar).toBe(0);
  });
});
