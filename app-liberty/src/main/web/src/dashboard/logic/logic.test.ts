import {describe, expect, it} from 'vitest';
import type {InterviewStatus, InterviewSummary, RoleListed} from '../../shared/api/types.js';
import {History} from './history.js';
import {needs, PAUSED_TOO_LONG} from './needs-you.js';
import {risks} from './risky.js';
import {isVerbatim, pieces} from './spans.js';
import {groupOf, GROUPS} from './status-groups.js';
import {shares} from './weights.js';

describe('pieces of a quoted turn', () => {
  it('are the whole text when nothing is quoted', () => {
    expect(pieces('Guten Tag', [])).toEqual([{text: 'Guten Tag', spans: []}]);
  });

  it('count an emoji before the quotation as two units, as the server does', () => {
    const content = 'Hallo 👋🏽 ich habe gemessen. 😅 Danach';
    const start = content.indexOf('ich habe');
    const end = content.indexOf(' Danach');
    const cut = pieces(content, [{start, end}]);
    expect(cut).toEqual([
      {text: 'Hallo 👋🏽 ', spans: []},
      {text: 'ich habe gemessen. 😅', spans: [0]},
      {text: ' Danach', spans: []},
    ]);
  });

  it('belong to both quotations where these overlap, and join to the whole text', () => {
    const content = 'abcdefgh';
    const cut = pieces(content, [{start: 1, end: 5}, {start: 3, end: 7}]);
    expect(cut.map((one) => [one.text, one.spans])).toEqual([['a', []], ['bc', [0]], ['de', [0, 1]], ['fg', [1]], ['h', []]]);
    expect(cut.map((one) => one.text).join('')).toBe(content);
  });

  it('leave out spans that make no sense and end with the text', () => {
    const wrong = [{start: -1, end: 3}, {start: 5, end: 5}, {start: 9, end: 12}, {start: Number.NaN, end: 2}, {start: 2, end: 99}];
    expect(pieces('abcd', wrong)).toEqual([{text: 'ab', spans: []}, {text: 'cd', spans: [4]}]);
  });

  it('know whether a span shows the quoted words', () => {
    const content = '😅 genau so war es';
    expect(isVerbatim(content, {position: 1, start: 3, end: 8, text: 'genau'})).toBe(true);
    expect(isVerbatim(content, {position: 1, start: 2, end: 7, text: 'genau'})).toBe(false);
  });
});

describe('shares of the weights', () => {
  it('add up to one hundred', () => {
    expect(shares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(shares([8, 6, 5, 3])).toEqual([36, 27, 23, 14]);
    for (const weights of [[1], [7, 7, 7, 7, 7, 7], [10, 1, 1, 1, 1, 1, 1], [3, 9, 2, 4, 8, 8, 1, 1, 5, 6, 2, 9]]) {
      expect(shares(weights).reduce((a, b) => a + b)).toBe(100);
    }
  });

  it('are nothing without weights, and count what is not a number as nothing', () => {
    expect(shares([])).toEqual([]);
    expect(shares([0, 0])).toEqual([0, 0]);
    expect(shares([Number.NaN, 5, -3])).toEqual([0, 100, 0]);
  });
});

describe('risky words', () => {
  it.each([
    ['Wie alt sind Sie?', 'age'],
    ['Sind Sie verheiratet oder planen Sie Kinder?', 'family'],
    ['Haben Sie eine Schwerbehinderung?', 'health'],
    ['Tragen Sie im Dienst ein Kopftuch?', 'religion'],
    ['Woher kommen\nSie ursprünglich?', 'origin'],
    ['Sind Sie in einer Gewerkschaft?', 'politics'],
    ['Sind Sie vorbestraft?', 'record'],
    ['How OLD are you?', 'age'],
    ['Do you have children?', 'family'],
    ['How many sick days did you take?', 'health'],
    ['Is English your native language?', 'origin'],
    ['Which church do you go to?', 'religion'],
    ['Are you pregnant?', 'family'],
  ])('are found in “%s”', (text, topic) => {
    expect(risks(text).map((one) => one.topic)).toContain(topic);
  });

  it.each([
    'Wie haben Sie den Zeitplan gehalten?',
    'Welche Managementmethoden kennen Sie?',
    'Erzählen Sie von einem Projekt, das Sie vorangebracht haben.',
    'Tell me about a package you maintained on average hardware.',
    'How do you embrace change and trace a bug?',
    'Wie gehen Sie mit Kritik um?',
    'What does the message broker do under load?',
  ])('are not found in “%s”', (text) => {
    expect(risks(text)).toEqual([]);
  });

  it('say where they stand, in order, also when accents are written apart', () => {
    const found = risks('Religio\u0308s? How old?');
    expect(found.map(({topic, word}) => [topic, word])).toEqual([['religion', 'Religiös'], ['age', 'How old']]);
    expect(risks('Your age?')).toEqual([{topic: 'age', word: 'Your age', start: 0, end: 8}]);
  });
});

describe('what needs a person', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString();
  const interview = (id: string, status: InterviewStatus, minutesAgo: number) =>
    ({id, status, created_at: at(minutesAgo), started_at: at(minutesAgo), ended_at: status === 'paused' ? null : at(minutesAgo)}) as InterviewSummary;

  it('comes by urgency, and the longest waiting first within a kind', () => {
    const interviews = [
      interview('new', 'scheduled', 5), interview('late report', 'evaluated', 10), interview('early report', 'evaluated', 500),
      interview('broken', 'completed', 1), interview('away', 'paused', 45), interview('gone', 'abandoned', 1),
    ];
    const roles = [{id: 'r', status: 'draft', updated_at: at(3)}, {id: 's', status: 'approved', updated_at: at(3)}] as RoleListed[];
    const found = needs(interviews, roles, new Set(['broken']), now);
    expect(found.map((one) => [one.kind, one.kind === 'approve_role' ? one.role.id : one.interview.id])).toEqual([
      ['evaluation_failed', 'broken'], ['decide', 'early report'], ['decide', 'late report'], ['paused', 'away'], ['abandoned', 'gone'], ['not_invited', 'new'], ['approve_role', 'r'],
    ]);
  });

  it('does not hold what is on its way by itself', () => {
    const interviews = [
      interview('evaluating', 'completed', 1), interview('live', 'in_progress', 9), interview('done', 'decided', 9), interview('sent', 'invited', 9),
      interview('short break', 'paused', PAUSED_TOO_LONG / 60_000 - 1),
    ];
    expect(needs(interviews, [], new Set(), now)).toEqual([]);
  });
});

describe('steps back', () => {
  it('undo and redo, and a new step forgets what was undone', () => {
    const steps = new History('a');
    steps.push('b', '', 0);
    steps.push('c', '', 0);
    steps.undo();
    expect([steps.state, steps.canUndo, steps.canRedo]).toEqual(['b', true, true]);
    steps.redo();
    expect(steps.state).toBe('c');
    steps.undo();
    steps.push('d', '', 0);
    expect([steps.state, steps.canRedo]).toEqual(['d', false]);
    steps.undo();
    steps.undo();
    steps.undo();
    expect([steps.state, steps.canUndo]).toEqual(['a', false]);
  });

  it('join what is typed in one field within a moment', () => {
    const steps = new History('');
    steps.push('H', 'title', 0);
    steps.push('Ha', 'title', 400);
    steps.push('Hal', 'title', 3_000);
    steps.push('x', 'skill', 3_100);
    steps.undo();
    expect(steps.state).toBe('Hal');
    steps.undo();
    expect(steps.state).toBe('Ha');
    steps.undo();
    expect(steps.state).toBe('');
  });
});

describe('groups of states', () => {
  it('are recognised in any order, and hold each state once', () => {
    expect(groupOf(['consented', 'scheduled', 'invited'])).toBe('open');
    expect(groupOf(['scheduled'])).toBeUndefined();
    const all = Object.values(GROUPS).flat();
    expect(new Set(all).size).toBe(11);
    expect(all).toHaveLength(11);
  });
});
