import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {CandidateView, Notice} from '../shared/api/types.js';
import {lang, setLang} from '../shared/i18n/i18n.js';
import {Arrival, CandidateApi} from './arrival.js';
import {RoomSession} from './room-session.js';

const NOTICE: Notice = {version: 'v1', hash: 'h1', language: 'de', title: 'Bevor es losgeht', sections: [], agree_label: 'Ja'};

function view(more: Partial<CandidateView> = {}): CandidateView {
  return {
    id: 'i-1',
    status: 'invited',
    role_title: 'Baker',
    candidate_name: 'Ada',
    language: 'de',
    duration_minutes: 35,
    clock: {running: false, elapsed_seconds: 0, remaining_seconds: 2_100, concluding: false},
    consented: false,
    end_reason: null,
    ...more,
  };
}

type Answer = [status: number, body: unknown];

/** A server that answers by path; what it was asked is kept. */
function server(answers: Record<string, Answer | Answer[]>) {
  const asked: string[] = [];
  const fetcher = vi.fn((url: RequestInfo | URL, init?: RequestInit) => {
    const path = String(url).replace('/api/v1', '');
    asked.push(`${init?.method} ${path}`);
    const found = answers[path.replace(/\?.*/, '')] ?? [404, {}];
    const [status, body] = (Array.isArray(found[0]) ? ((found as Answer[]).length > 1 ? (found as Answer[]).shift() : found[0]) : found) as Answer;
    return Promise.resolve(new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}}));
  });
  return {asked, fetcher};
}

function room(answers: Record<string, Answer | Answer[]>, hash = '#s3cret') {
  location.hash = hash;
  const arrival = Arrival.take();
  const {asked, fetcher} = server({'/candidate/notice': [200, NOTICE], ...answers});
  return {session: new RoomSession(arrival, new CandidateApi(arrival, fetcher)), asked};
}

const session = (more: Partial<CandidateView> = {}): Answer => [200, {token: 'token-1', expires_at: '', interview: view(more)}];

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  setLang('en', false);
});

afterEach(() => {
  location.hash = '';
});

describe('arriving', () => {
  it('takes the secret out of the address and shows the notice in the interview’s language', async () => {
    const {session: way, asked} = room({'/candidate-session': session()});
    await way.enter();
    expect([location.hash, way.step, lang(), way.notice?.title]).toEqual(['', 'notice', 'de', 'Bevor es losgeht']);
    expect(asked).toEqual(['POST /candidate-session', 'GET /candidate/notice?language=de']);
  });

  it('leaves the language as the candidate chose it before', async () => {
    setLang('en');
    const {session: way, asked} = room({'/candidate-session': session()});
    await way.enter();
    expect([lang(), asked[1]]).toEqual(['en', 'GET /candidate/notice?language=en']);
  });

  it('without a link says so, and with a bad one says what to do', async () => {
    const {session: none} = room({}, '');
    await none.enter();
    const {session: bad} = room({'/candidate-session': [404, {}]});
    await bad.enter();
    expect([none.step, bad.step]).toEqual(['no-link', 'bad-link']);
  });

  it('after a reload uses the token it has, and renews one that has run out', async () => {
    sessionStorage.setItem('ik.room.secret', 's3cret');
    sessionStorage.setItem('ik.room.token', 'old');
    const {session: way, asked} = room({'/candidate/interview': [[401, {}], [200, view({status: 'consented', consented: true})]], '/candidate-session': session()}, '');
    await way.enter();
    expect([way.step, sessionStorage.getItem('ik.room.token')]).toEqual(['prepare', 'token-1']);
    expect(asked).toEqual(['GET /candidate/interview', 'POST /candidate-session', 'GET /candidate/interview']);
  });

  it('with another link forgets everything about the one before', async () => {
    sessionStorage.setItem('ik.room.secret', 'another');
    sessionStorage.setItem('ik.room.token', 'old');
    const {session: way, asked} = room({'/candidate-session': session()});
    await way.enter();
    expect(asked[0]).toBe('POST /candidate-session');
  });

  it('after the end shows the candidate’s own copy', async () => {
    const {session: way} = room({'/candidate-session': session({status: 'completed', consented: true}), '/candidate/transcript': [200, {turns: []}]});
    await way.enter();
    expect([way.step, way.transcript]).toEqual(['over', []]);
  });
});

describe('agreeing', () => {
  it('leads to the preparation', async () => {
    const {session: way, asked} = room({'/candidate-session': session(), '/candidate/consent': [200, view({status: 'consented', consented: true})]});
    await way.enter();
    await way.agree();
    expect([way.step, way.busy, asked.at(-1)]).toEqual(['prepare', false, 'POST /candidate/consent']);
  });

  it('to a notice that has changed since shows the new one, and says so', async () => {
    const {session: way} = room({'/candidate-session': session(), '/candidate/consent': [409, {}], '/candidate/interview': [200, view()]});
    await way.enter();
    await way.agree();
    expect([way.step, way.noticeChanged, way.problem]).toEqual(['notice', true, undefined]);
  });

  it('that fails keeps the notice and tells the problem', async () => {
    const {session: way} = room({'/candidate-session': session(), '/candidate/consent': [500, {}]});
    await way.enter();
    await way.agree();
    expect([way.step, way.busy, (way.problem as {status: number}).status]).toEqual(['notice', false, 500]);
  });
});

it('Switching the language on the notice fetches it in that language', async () => {
  const {session: way, asked} = room({'/candidate-session': session()});
  way.start();
  await vi.waitFor(() => expect(way.step).toBe('notice'));
  setLang('en');
  await vi.waitFor(() => expect(asked.at(-1)).toBe('GET /candidate/notice?language=en'));
  way.stop();
});
