import {render} from 'lit';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {FakeAssistant} from './fake-assistant.js';
import {Keepsake, uuid} from './keepsake.js';
import {Line} from './line.js';
import {linked} from './linked.js';
import {marked} from './marked.js';
import {Trouble} from './problem.js';
import {setup, webAddress} from './settings.js';
import {EventReader} from './sse.js';
import {TEXTS, fill, languageOf} from './texts.js';
import type {Citation} from './wire.js';

beforeEach(() => localStorage.clear());

const NOTHING = {server: '', theme: '', heading: '', greeting: '', prompts: '', categories: '', privacyContact: '', privacyUrl: '', storage: ''};
const html = (value: unknown) => {
  const box = document.createElement('div');
  render(value, box);
  return box.innerHTML.replace(/<!--.*?-->/g, '');
};

it('events cut anywhere are read whole, and signs of life are no events', () => {
  const reader = new EventReader();
  expect([...reader.take('event: a\nda'), ...reader.take('ta: {"x":1}\n'), ...reader.take('\n: still here\n\nevent: b\r\ndata: 1\r\n\r\n')]).toEqual([
    {name: 'a', data: '{"x":1}'},
    {name: 'b', data: '1'},
  ]);
});

describe('texts', () => {
  it('are there in both languages, with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
    expect(Object.keys(TEXTS.de).sort()).toEqual(Object.keys(TEXTS.en).sort());
    for (const [key, text] of Object.entries(TEXTS.de)) expect(gaps(text), key).toBe(gaps(TEXTS.en[key as keyof typeof TEXTS.en]));
    expect(fill(TEXTS.de.launchNew, {n: 2})).toBe('KI-Assistent fragen, 2 neu');
  });

  it('of the owner may hold anything', () => {
    expect(fill('To {name}', {name: '$& {n}'})).toBe('To $& {n}');
  });

  it('follow the element, then the page, then the browser', () => {
    expect([languageOf('de-AT', 'en'), languageOf(null, '', 'EN-gb', 'de'), languageOf('fr', undefined, 'de'), languageOf('fr')]).toEqual(['de', 'en', 'de', 'en']);
  });
});

describe('what somebody said', () => {
  it('is text, with links to web pages alone', () => {
    expect(html(linked('<b>a</b> see https://example.org/a_(b)?x=1&y=2. (http://x.example/) javascript:alert(1) https:// data:text/html,x'))).toBe(
      '&lt;b&gt;a&lt;/b&gt; see <a target="_blank" rel="noopener noreferrer" href="https://example.org/a_(b)?x=1&amp;y=2">https://example.org/a_(b)?x=1&amp;y=2</a>. '
        + '(<a target="_blank" rel="noopener noreferrer" href="http://x.example/">http://x.example/</a>) javascript:alert(1) https:// data:text/html,x',
    );
  });

  it('is marked in the passage it was quoted from, each place once', () => {
    const quote = (start: number, text: string): Citation => ({document_id: 'd', title: 'T', start, quote: text});
    const passage = {title: 'T', start: 100, text: 'One. <Two>. Three.'};
    expect(html(marked(passage, [quote(112, 'Three.'), quote(100, 'One.'), quote(100, 'One')]))).toBe('<mark>One.</mark> &lt;Two&gt;. <mark>Three.</mark>');
  });
});

describe('settings', () => {
  it('come from attributes, then options, then what is usual', () => {
    const options = {theme: 'dark', heading: {de: 'Fragen?', en: 'Questions?'}, prompts: ['a', 'b'], storage: 'session', person: false} as const;
    expect(setup({...NOTHING, theme: 'glass', prompts: ' x | y |'}, options, 'de', TEXTS.de, 'https://a.example/')).toMatchObject({
      server: 'https://a.example', theme: 'glass', heading: 'Fragen?', greeting: TEXTS.de.greeting, prompts: ['x', 'y'], storage: 'session', person: false,
    });
    expect(setup({...NOTHING, theme: 'pink', server: 'https://b.example//'}, {}, 'en', TEXTS.en, '')).toMatchObject({server: 'https://b.example', theme: 'auto', prompts: [], storage: 'local'});
  });

  it('lead to web pages alone', () => {
    expect([webAddress('javascript:alert(1)'), webAddress(''), webAddress('https://x.example')]).toEqual(['', '', 'https://x.example/']);
  });
});

describe('what the browser remembers', () => {
  it('is one entry for each server, and nothing before something is said', () => {
    const keepsake = new Keepsake('https://a.example');
    keepsake.read();
    expect(localStorage.length).toBe(0);
    keepsake.write({draft: 'hel'});
    keepsake.write({rated: [2]});
    expect(JSON.parse(localStorage.getItem('interview-widget:https://a.example')!)).toEqual({draft: 'hel', rated: [2]});
    expect(new Keepsake('https://b.example').read()).toEqual({});
    localStorage.clear();
    expect(keepsake.read(), 'the visitor has removed it').toEqual({});
  });

  it('lives as long as the page where storage is switched off', () => {
    const blocked = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const keepsake = new Keepsake('');
    keepsake.write({draft: 'hel'});
    expect(keepsake.read()).toEqual({draft: 'hel'});
    blocked.mockRestore();
    const none = new Keepsake('', 'none');
    none.write({draft: 'x'});
    expect([none.read(), localStorage.length]).toEqual([{draft: 'x'}, 0]);
  });

  it('has a pseudonym also on pages without TLS', () => {
    const random = crypto.randomUUID;
    Object.defineProperty(crypto, 'randomUUID', {value: undefined, configurable: true});
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    Object.defineProperty(crypto, 'randomUUID', {value: random, configurable: true});
  });
});

describe('the line', () => {
  const kinds = async (response: Response | 'unreachable') => {
    const server = new FakeAssistant();
    server.trouble = () => response;
    return new Line('', new Keepsake(''), () => 'en', server.fetch).settings().catch((caught: unknown) => (caught instanceof Trouble ? [caught.kind, caught.message, caught.seconds] : caught));
  };

  it('says what went wrong without the words of a server', async () => {
    expect(await kinds('unreachable')).toEqual(['offline', '', 0]);
    expect(await kinds(new Response('<html>Bad gateway', {status: 502}))).toEqual(['offline', '', 0]);
    expect(await kinds(new Response('{}', {status: 429, headers: {'retry-after': '86400'}}))).toEqual(['busy', '', 120]);
    expect(await kinds(Response.json({detail: 'text has 4001 characters: allowed 4000'}, {status: 400}))).toEqual(['refused', 'text has 4001 characters: allowed 4000', 0]);
    expect(await kinds(new Response('', {status: 404}))).toEqual(['missing', '', 0]);
  });

  it('carries no cookie, and a ticket without a conversation no secret', async () => {
    const server = new FakeAssistant();
    const init: RequestInit[] = [];
    const line = new Line('', new Keepsake(''), () => 'en', ((url: string, one: RequestInit) => (init.push(one), server.fetch(url, one))) as typeof fetch);
    await line.ticket({name: '', contact: '', wants_reply: false, category: '', message: 'x', website: ''});
    expect(server.calls).toMatchObject([{path: 'escalations', secret: undefined, body: {source: 'widget', message: 'x'}}]);
    expect(init.map((one) => one.credentials)).toEqual(['omit']);
  });

  it('asks for one secret when several calls need it at once', async () => {
    const server = new FakeAssistant();
    const line = new Line('', new Keepsake(''), () => 'en', server.fetch, () => server.now);
    await Promise.all([line.thread(), line.thread(), line.person(true)]);
    expect(server.calls.filter((one) => one.path === 'chatkit/session').length).toBe(1);
  });

  it('takes the secret another tab has fetched', async () => {
    const server = new FakeAssistant();
    const tabs = [0, 1].map(() => new Line('', new Keepsake(''), () => 'en', server.fetch, () => server.now));
    await tabs[0]!.thread();
    await tabs[1]!.thread();
    server.now += 3_590_000;
    await tabs[1]!.thread();
    await tabs[0]!.thread();
    expect(server.calls.filter((one) => one.path === 'chatkit/session').length).toBe(2);
  });
});
