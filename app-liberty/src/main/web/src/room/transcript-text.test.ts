import {afterEach, expect, it} from 'vitest';
import {setLang} from '../shared/i18n/i18n.js';
import {time} from '../shared/i18n/format.js';
import {turn} from '../shared/live/fake-server.js';
import {transcriptText} from './transcript-text.js';

afterEach(() => setLang('en'));

it('The candidate’s copy holds every word as it was said, under names in the screen’s language', () => {
  setLang('de');
  const at = time('2026-11-21T09:00:00Z');
  expect(
    transcriptText({role_title: 'Bäcker', candidate_name: 'Ada'}, [
      turn(1, {content: 'Why?'}),
      turn(2, {speaker: 'user', content: '<b>Because</b>\nI like it'}),
    ]),
  ).toBe(`Gespräch für die Stelle „Bäcker“, 21. November 2026\n\nInterviewer (KI) (${at})\nWhy?\n\nAda (${at})\n<b>Because</b>\nI like it\n`);
});
