import {beforeEach, expect, it} from 'vitest';
import {Chat} from './chat.js';
import {EventReader} from './sse.js';
import {TEXTS, languageOf, promptsOf} from './texts.js';

beforeEach(() => sessionStorage.clear());

it('events cut anywhere are read whole', () => {
  const reader = new EventReader();
  expect([...reader.take('event: a\nda'), ...reader.take('ta: {"x":1}\n'), ...reader.take('\n')]).toEqual([{name: 'a', data: '{"x":1}'}]);
});

it('texts are there in both languages', () => {
  expect(Object.keys(TEXTS.de)).toEqual(Object.keys(TEXTS.en));
  expect([languageOf('auto', 'de-AT', 'en'), languageOf('en', 'de', 'de'), promptsOf(' a | b|')]).toEqual(['de', 'en', ['a', 'b']]);
});

it('a secret that ends soon is exchanged for another of the same conversation', async () => {
  const bodies: unknown[] = [];
  let number = 0;
  const call = (url: unknown, init?: RequestInit) => {
    if (!String(url).endsWith('/session')) return Promise.resolve(Response.json({messages: []}));
    bodies.push(JSON.parse(String(init?.body)));
    return Promise.resolve(Response.json({client_secret: `s${++number}`, expires_at: new Date(100_000).toISOString(), session_id: 't'}));
  };
  let now = 0;
  const chat = new Chat('', 'de', call as typeof fetch, () => now);
  await chat.history();
  now = 90_000;
  await chat.history();
  expect(bodies).toEqual([{language: 'de'}, {client_secret: 's1'}]);
});
