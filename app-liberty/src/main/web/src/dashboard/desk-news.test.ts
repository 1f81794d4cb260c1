import {afterEach, describe, expect, it, vi} from 'vitest';
import {DeskApi} from './desk-api.js';
import {DeskNews, type DeskChange} from './desk-news.js';
import {SessionKeeper} from './session.js';
import {setTitle, setWaiting} from './title.js';

const storage = {getItem: () => null, setItem: () => undefined, removeItem: () => undefined};

function signedIn(): SessionKeeper {
  const keeper = new SessionKeeper(storage);
  keeper.begin({token: 'secret', expires_at: '2999-01-01T00:00:00Z', account: {username: 'ada', display_name: 'Ada', role: 'recruiter', active: true, created_at: ''}});
  return keeper;
}

/** A server that hands out one stream after another. */
function lines() {
  const open: {write: (text: string) => void; close: () => void; headers: Headers}[] = [];
  let refused = 0;
  const fetcher = (async (_: string, init: RequestInit) => {
    if (refused-- > 0) return new Response('', {status: 503});
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        init.signal?.addEventListener('abort', () => controller.error(new Error('hung up')));
        open.push({write: (text) => controller.enqueue(new TextEncoder().encode(text)), close: () => controller.close(), headers: new Headers(init.headers)});
      },
    });
    return new Response(body);
  }) as typeof fetch;
  return {open, fetcher, refuse: (times: number) => (refused = times)};
}

afterEach(() => vi.useRealTimers());

describe('news of the desk', () => {
  it('come with the team’s credential, by kind and id, and nothing else does', async () => {
    const {open, fetcher} = lines();
    const heard: DeskChange[] = [];
    const stop = new DeskNews(signedIn(), fetcher).listen((change) => heard.push(change));
    await vi.waitFor(() => expect(open.length).toBe(1));
    expect(open[0]!.headers.get('authorization')).toBe('Bearer secret');
    open[0]!.write('event: ticket\ndata: {"id": 73}\n\n: alive\n\nevent: thread\ndata: {"session_id": "t-1"}\n\nevent: else\ndata: {"id": 1}\n\nevent: ticket\ndata: {broken\n\n');
    await vi.waitFor(() => expect(heard.length).toBe(3));
    expect(heard).toEqual([
      {kind: 'any', id: ''},
      {kind: 'ticket', id: '73'},
      {kind: 'thread', id: 't-1'},
    ]);
    stop();
  });

  it('are listened for again after the line was lost, and what was missed is looked at', async () => {
    vi.useFakeTimers();
    const {open, fetcher, refuse} = lines();
    const heard: DeskChange[] = [];
    const news = new DeskNews(signedIn(), fetcher);
    const stop = news.listen((change) => heard.push(change));
    await vi.advanceTimersByTimeAsync(0);
    expect(news.live).toBe(true);
    refuse(2);
    open[0]!.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(news.live).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([news.live, open.length, heard]).toEqual([true, 2, [{kind: 'any', id: ''}, {kind: 'any', id: ''}]]);
    stop();
  });

  it('give a silent line up, and stop when nobody listens', async () => {
    vi.useFakeTimers();
    const {open, fetcher} = lines();
    const news = new DeskNews(signedIn(), fetcher);
    const stop = news.listen(() => undefined);
    await vi.advanceTimersByTimeAsync(44_000);
    open[0]!.write(': alive\n\n');
    await vi.advanceTimersByTimeAsync(44_000);
    expect(open.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(open.length).toBe(2);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([news.live, open.length]).toEqual([false, 2]);
  });

  it('are not asked for without a credential', async () => {
    const {open, fetcher} = lines();
    const stop = new DeskNews(new SessionKeeper(storage), fetcher).listen(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(open.length).toBe(0);
    stop();
  });
});

describe('the document’s title', () => {
  it('has the number of those who wait in front, as long as anybody does', () => {
    setTitle('Tickets');
    setWaiting(2);
    expect(document.title).toBe('(2) Tickets');
    setTitle('Feedback');
    expect(document.title).toBe('(2) Feedback');
    setWaiting(0);
    expect(document.title).toBe('Feedback');
  });
});

describe('the calls of the desk', () => {
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), {status, headers: {'content-type': 'application/json'}});

  function api(reply: () => Response) {
    const calls: [string, string, unknown][] = [];
    const fetcher = (async (path: string, init: RequestInit) => {
      calls.push([init.method!, path, init.body ? JSON.parse(String(init.body)) : undefined]);
      return reply();
    }) as typeof fetch;
    return {calls, desk: new DeskApi(signedIn(), fetcher)};
  }

  it('ask for exactly what the interface offers', async () => {
    const {calls, desk} = api(() => json({items: [], passages: []}));
    await desk.tickets({status: 'offen', category: '', text: 'ä', owner: 'me', due: 'soon', before: null, limit: 30});
    await desk.changeTicket(7, {owner: null});
    await desk.replyToTicket(7, {text: 'Hi', by_email: true, in_thread: false, client_id: 'c'});
    await desk.mergeTicket(7, 3);
    await desk.threads({state: 'waiting', limit: 100});
    await desk.replyInThread('t/1', 'Hi', 'c');
    await desk.stats({from: '2026-01-01', to: '2026-01-07'});
    await desk.passagesOf('T', 'Text');
    await desk.tryQuestion('How?', 'de');
    expect(calls).toEqual([
      ['GET', '/interview/api/escalations?status=offen&text=%C3%A4&owner=me&due=soon&limit=30', undefined],
      ['PATCH', '/interview/api/escalations/7', {owner: null}],
      ['POST', '/interview/api/escalations/7/replies', {text: 'Hi', by_email: true, in_thread: false, client_id: 'c'}],
      ['POST', '/interview/api/escalations/7/merge', {into: 3}],
      ['GET', '/interview/api/threads?state=waiting&limit=100', undefined],
      ['POST', '/interview/api/threads/t%2F1/replies', {text: 'Hi', client_id: 'c'}],
      ['GET', '/interview/api/admin/stats?from=2026-01-01&to=2026-01-07', undefined],
      ['POST', '/api/v1/shelf/preview', {title: 'T', text: 'Text'}],
      ['POST', '/interview/api/shelf/try', {question: 'How?', language: 'de'}],
    ]);
  });

  it('read the settings once, but again after a failure', async () => {
    let fails = true;
    const {calls, desk} = api(() => (fails ? json({title: 'no'}, 400) : json({mail: true, owners: [{username: 'bob', display_name: 'Bob B.'}]})));
    await expect(desk.settings()).rejects.toMatchObject({status: 400});
    fails = false;
    await desk.settings();
    expect(await desk.settings()).toMatchObject({mail: true});
    expect([desk.nameOf('bob'), desk.nameOf('eve')]).toEqual(['Bob B.', 'eve']);
    expect(calls.length).toBe(2);
  });
});
