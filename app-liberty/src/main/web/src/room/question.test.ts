import {describe, expect, it} from 'vitest';
import type {Move, Turn} from '../shared/api/types.js';
import {turn} from '../shared/live/fake-server.js';
import {currentQuestion} from './question.js';

function said(...lines: [Move | 'user' | 'none', string][]): Turn[] {
  return lines.map(([move, content], i) =>
    move === 'user' ? turn(i + 1, {speaker: 'user', content}) : turn(i + 1, {content, ...(move === 'none' ? {} : {move})}),
  );
}

describe('the question now', () => {
  it('is unknown before the first one', () => {
    expect(currentQuestion([])).toBeUndefined();
  });

  it('is what the opening ends with', () => {
    expect(currentQuestion(said(['opening', 'Hello, Ada! I am the AI.\n\nWhat do you do today?']))).toBe('What do you do today?');
  });

  it('is the newest one, whatever the candidate has said since', () => {
    expect(currentQuestion(said(['question', 'Why baking?'], ['user', 'Because!'], ['follow_up', 'Thanks.\n\nHow did it end?'], ['user', 'Well']))).toBe('How did it end?');
  });

  it('stays through a remark that does not come back to it, and follows one that does', () => {
    expect(currentQuestion(said(['question', 'Why baking?'], ['answer', 'Take your time.']))).toBe('Why baking?');
    expect(currentQuestion(said(['question', 'Why baking?'], ['redirect', 'That was beside it.\n\nWhy do you bake?']))).toBe('Why do you bake?');
  });

  it('is there for interviewers that do not say what their turns do', () => {
    expect(currentQuestion(said(['none', 'Why baking?']))).toBe('Why baking?');
  });

  it('is none after the goodbye', () => {
    expect(currentQuestion(said(['question', 'Why?'], ['closing', 'Goodbye!'], ['user', 'Bye']))).toBeNull();
  });
});
