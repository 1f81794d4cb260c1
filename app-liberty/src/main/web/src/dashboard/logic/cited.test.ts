import {describe, expect, it} from 'vitest';
import {citedPieces, textParts} from './cited.js';

describe('an answer with numbers in brackets', () => {
  it('is cut at the numbers of its citations', () => {
    expect(citedPieces('Java [1], Kafka [2][1].', 2)).toEqual(['Java ', 1, ', Kafka ', 2, 1, '.']);
  });

  it('keeps other brackets as words', () => {
    expect(citedPieces('[0] Java [3] [x] [12345]', 2)).toEqual(['[0]', ' Java ', '[3]', ' [x] [12345]']);
  });

  it('may begin with a number or be nothing but words', () => {
    expect(citedPieces('[1]', 1)).toEqual([1]);
    expect(citedPieces('Nothing', 0)).toEqual(['Nothing']);
  });
});

describe("a source's text", () => {
  it('is one part when it has no pages', () => {
    expect(textParts('Java', [])).toEqual([{number: 0, speaker: null, start: 0, text: 'Java'}]);
  });

  it('is cut at its pages, without what stands between them', () => {
    const parts = [{number: 1, start: 0, speaker: null}, {number: 2, start: 7, speaker: null}];
    expect(textParts('One.\n\f\nTwo.', parts)).toEqual([{number: 1, speaker: null, start: 0, text: 'One.'}, {number: 2, speaker: null, start: 7, text: 'Two.'}]);
  });
});
