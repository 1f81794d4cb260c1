import {describe, expect, it} from 'vitest';
import type {Turn} from '../../shared/api/types.js';
import {Captions} from './captions.js';

const turn = (speaker: Turn['speaker'], content: string, id?: string) => ({speaker, content, id}) as Turn;

function captions() {
  const all = new Captions();
  return {all, words: () => all.shown.map(({who, words}) => `${who}: ${words}`)};
}

describe('captions', () => {
  it('grow word by word, each side by itself', () => {
    const {all, words} = captions();
    all.add('interviewer', 'a', 'Tell me');
    all.add('candidate', 'c', '');
    all.add('interviewer', 'a', ' more.');
    all.add('candidate', 'c', 'I baked');
    expect(words()).toEqual(['interviewer: Tell me more.', 'candidate: I baked']);
  });

  it('go when their turn is stored', () => {
    const {all, words} = captions();
    all.add('interviewer', 'a', 'Tell me more.');
    all.add('candidate', 'c', 'I baked');
    all.settle(turn('assistant', 'Tell me more.'));
    expect(words()).toEqual(['candidate: I baked']);
    all.settle(turn('user', 'I baked bread.', 'c'));
    expect(words()).toEqual([]);
  });

  it('of a turn that was broken off say so, and go with what is stored of it', () => {
    const {all, words} = captions();
    all.add('interviewer', 'a', 'Tell me more about that ');
    all.cut('a');
    expect(words()).toEqual(['interviewer: Tell me more about that …']);
    all.settle(turn('assistant', 'Tell me'));
    expect(words()).toEqual([]);
  });

  it('that came to nothing go with the turn after them', () => {
    const {all, words} = captions();
    all.add('interviewer', 'a', 'Never heard');
    all.add('candidate', 'c', '');
    all.add('interviewer', 'b', 'Next question?');
    all.add('candidate', 'd', 'Yes');
    all.settle(turn('assistant', 'Next question?'));
    expect(words()).toEqual(['candidate: Yes']);
  });

  it('stay when something is stored that was written, or a note', () => {
    const {all, words} = captions();
    all.add('interviewer', 'a', 'Tell me more.');
    all.settle(turn('user', 'typed', 'x'));
    all.settle(turn('system', 'A person has joined.'));
    expect(words()).toEqual(['interviewer: Tell me more.']);
  });
});
