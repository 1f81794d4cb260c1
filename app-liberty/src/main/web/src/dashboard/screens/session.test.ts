import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {announcements} from '../../shared/announce.js';
import type {LedDocument, LedInterview} from '../../shared/api/types.js';
import {api} from '../context.js';
import {t} from '../texts/session.js';
import {SessionScreen} from './session.js';

function cv(state: LedDocument['state']): LedDocument {
  return {kind: 'cv', file_name: 'a.pdf', handed_in_at: '2026-11-21T09:00:00Z', state, reason: null, trouble: null, pages: null, warnings: [], known_job: false, alike: []};
}

function interview(documents: LedDocument[], turns = 0): LedInterview {
  return {
    id: 's', candidate_name: 'Anna', candidate_id: 'c', position: 'Baker', role_id: 'r', language: 'en', status: 'in_progress', lead: {by: 'ada', name: 'Ada', saved: false}, agreed: true,
    missing: ['job_description', 'cv'], documents, turns, questions: [], sound: {state: 'off', kept: null, captions: 'off'}, created_at: '2026-11-21T09:00:00Z', started_at: null, ended_at: null,
  };
}

describe('the screen of an interview that a person leads', () => {
  /** What is asked for comes when the test lets it come. */
  let answers: ((one: LedInterview) => void)[];
  let screen: SessionScreen;

  beforeEach(async () => {
    HTMLElement.prototype.attachInternals ??= () => ({setFormValue: () => undefined}) as unknown as ElementInternals;
    answers = [];
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('away'));
    vi.spyOn(api, 'ledInterview').mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    screen = new SessionScreen();
    screen.sessionId = 's';
    document.body.append(screen);
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  async function comes(one: LedInterview): Promise<void> {
    answers.shift()!(one);
    for (let i = 0; i < 5; i++) await screen.updateComplete;
  }

  function happens(what: 'said' | 'session', detail?: LedInterview): void {
    screen.renderRoot.querySelector('.room')!.dispatchEvent(new CustomEvent(what, {bubbles: true, composed: true, detail}));
  }

  const shown = () => screen.renderRoot.querySelector('dash-session-documents')!.session;

  it('does not forget a file that was handed in while it asked how the interview stands', async () => {
    await comes(interview([]));
    happens('said');
    happens('session', interview([cv('waiting')]));
    await comes(interview([]));
    expect(shown().documents).toEqual([cv('waiting')]);
    await comes(interview([cv('waiting')], 1));
    expect([shown().turns, answers.length]).toEqual([1, 0]);
  });

  it('says that a file was read, whoever notices first', async () => {
    const said: string[] = [];
    announcements.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
    await comes(interview([cv('reading')]));
    happens('said');
    await comes(interview([cv('done')], 1));
    expect(said).toEqual([t('read.cv')]);
  });
});
