import {afterEach, describe, expect, it, vi} from 'vitest';
import {setLang} from '../i18n/i18n.js';
import {ApiClient} from './api-client.js';
import {ApiProblem, friendly} from './problem.js';

afterEach(() => setLang('en'));

function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: {'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers},
  });
}

function client(answers: (Response | Error)[], options: {token?: string; renew?: () => Promise<string | undefined>} = {}) {
  const fetch = vi.fn((_url: RequestInfo | URL, _init?: RequestInit) => {
    const next = answers.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next ?? new Error('nothing more was expected'));
  });
  const {renew} = options;
  return {api: new ApiClient({fetch, token: () => options.token, retryDelays: [0, 0], ...(renew ? {renew} : {})}), fetch};
}

describe('a call', () => {
  it('carries the token and gives the answer', async () => {
    const {api, fetch} = client([answer(200, {id: 'r-1'})], {token: 'abc'});
    expect(await api.post('/roles', {title: 'Baker'})).toEqual({id: 'r-1'});
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect([url, init?.method, init?.body]).toEqual(['/api/v1/roles', 'POST', '{"title":"Baker"}']);
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer abc');
  });

  it('leaves empty parameters out and repeats lists', async () => {
    const {api, fetch} = client([answer(200, {})]);
    await api.get('/interviews', {query: {status: ['paused', 'invited'], text: '', after: null, limit: 50}});
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/interviews?status=paused&status=invited&limit=50');
  });

  it('without an answer’s body gives nothing', async () => {
    const {api} = client([new Response(null, {status: 204})]);
    expect(await api.put('/session/password', {})).toBeUndefined();
  });

  it('that is refused tells the problem', async () => {
    const {api} = client([answer(400, {title: 'Bad Request', detail: 'weight 12: allowed 1–10', pointer: '/criteria/0/weight'})]);
    await expect(api.post('/roles', {})).rejects.toMatchObject({status: 400, detail: 'weight 12: allowed 1–10', pointer: '/criteria/0/weight'});
  });

  it('that only reads is tried again when the network fails, one that writes is not', async () => {
    const down = new TypeError('failed to fetch');
    expect(await client([down, answer(503), answer(200, {ok: true})]).api.get('/roles')).toEqual({ok: true});
    const {api, fetch} = client([down, answer(200, {})]);
    await expect(api.post('/roles', {})).rejects.toMatchObject({kind: 'network'});
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('with a token that has run out is made again with a new one, once', async () => {
    const {api, fetch} = client([answer(401), answer(200, {ok: true})], {token: 'old', renew: () => Promise.resolve('new')});
    expect(await api.get('/session')).toEqual({ok: true});
    expect(new Headers(fetch.mock.calls[1]?.[1]?.headers).get('authorization')).toBe('Bearer new');
    await expect(client([answer(401), answer(401)], {token: 'old', renew: () => Promise.resolve('new')}).api.get('/session')).rejects.toMatchObject({status: 401});
  });

  it('that is given up by its caller throws the caller’s reason', async () => {
    const giveUp = new AbortController();
    giveUp.abort(new Error('left the page'));
    const {api} = client([new DOMException('aborted', 'AbortError')]);
    await expect(api.get('/roles', {signal: giveUp.signal})).rejects.toThrow('left the page');
  });

  it('for a file gives it with the name the server chose', async () => {
    const file = new Response('a;b', {headers: {'content-disposition': `attachment; filename="x.csv"; filename*=UTF-8''Gespr%C3%A4ch.csv`}});
    expect((await client([file]).api.download('/interviews/1/export', 'export.csv')).fileName).toBe('Gespräch.csv');
  });
});

describe('a problem', () => {
  it('is said in the reader’s language', () => {
    const wait = new ApiProblem(429, 'problem', '', '', '', 30);
    expect(friendly(wait)).toBe('Too many attempts. Please try again in 30 seconds.');
    setLang('de');
    expect(friendly(wait)).toBe('Zu viele Versuche. Bitte versuchen Sie es in 30 Sekunden noch einmal.');
    expect(friendly(new ApiProblem(0, 'network', ''))).toContain('nicht erreichbar');
    expect(friendly(new ApiProblem(418, 'problem', 'teapot'))).toBe(friendly(new Error('anything')));
  });
});
