// The stand-in server's desk: tickets, conversations, feedback, log, figures and shelf of the website's assistant, as docs/rest.md has them.
import {randomUUID} from 'node:crypto';

const HOUR = 3_600_000;
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString();
const day = (back) => new Date(Date.now() - back * 24 * HOUR).toISOString().slice(0, 10);
const ROUTING = {intent: 'knowledge', agent: 'knowledge', rule: 'default', reason: 'no rule speaks against a question for the documents', boundary: null};

function message(position, author, text, hours, more = {}) {
  return {
    position, timestamp: ago(hours), author, name: author === 'person' ? 'Ines Falk' : null, text, classification: author === 'assistant' ? ROUTING : null,
    out_of_scope: false, citations: [], ticket_draft: null, ticket_id: null, ...more,
  };
}

function threads() {
  const none = {state: 'none', person: null, since: null};
  const rule = (name) => ({classification: {...ROUTING, intent: 'escalation', agent: 'escalation', rule: name}});
  const one = (session_id, language, handover, messages, tickets = []) => ({session_id, created_at: messages[0].timestamp, language, handover, messages, tickets});
  return [
    one('t-waiting', 'de', {state: 'waiting', person: null, since: ago(0.05)}, [
      message(1, 'visitor', 'Guten Tag, meine Bestellung 4711 kam beschädigt an. <b>Was nun?</b>', 0.3),
      message(2, 'assistant', 'Das tut mir leid. Beschädigte Ware tauschen wir innerhalb von 14 Tagen um.', 0.29, {citations: [{document_id: 'd1', title: 'Häufige Fragen', start: 0, quote: 'Beschädigte Ware tauschen wir um.'}]}),
      message(3, 'visitor', 'Ich möchte mit einem Menschen sprechen.', 0.06),
      message(4, 'assistant', 'Ich sage dem Team Bescheid. Bis jemand da ist, antworte ich nicht.', 0.05, rule('person-asked')),
    ], [73]),
    one('t-person', 'en', {state: 'person', person: 'Ines Falk', since: ago(0.5)}, [
      message(1, 'visitor', 'Do you ship to Austria?', 1),
      message(2, 'assistant', 'Our documents say nothing about that.', 1, {out_of_scope: true}),
      message(3, 'assistant', 'Ines Falk has joined the conversation.', 0.5, rule('person-joined')),
      message(4, 'person', 'Hello! Yes, we do. It takes four days.', 0.49),
      message(5, 'visitor', 'Thank you so much, that helps a lot.', 0.4),
    ]),
    one('t-other', 'de', {state: 'person', person: 'Jürgen Weiß-Hohenstein', since: ago(2)}, [message(1, 'visitor', 'Wo finde ich meine Rechnung?', 2.2)]),
    one('t-none', 'de', none, [
      message(1, 'visitor', 'Welche Öffnungszeiten haben Sie?', 26),
      message(2, 'assistant', 'Montag bis Freitag von 9 bis 17 Uhr.', 26, {citations: [{document_id: 'd1', title: 'Häufige Fragen', start: 0, quote: 'Montag bis Freitag von 9 bis 17 Uhr.'}]}),
    ]),
  ];
}

function tickets() {
  const base = {
    contact: '', email: null, phone: null, wants_reply: true, category: 'Sonstiges', status: 'offen', source: 'widget', session_id: null, owner: null, due_at: null,
    overdue: false, notes: [], replies: [], merged_into: null, merged: [], history: [],
  };
  const change = (kind, from, to, by, hours) => ({at: ago(hours), by, kind, from, to});
  return [
    {
      ...base, id: 73, created_at: ago(20), name: 'Sarah Müller', contact: 'sarah@example.org, +49 170 1234567', email: 'sarah@example.org', phone: '+49 170 1234567', category: 'Technisches Problem',
      message: 'Der Warenkorb lädt nicht.\n<script>alert(1)</script> steht dort. Was nun?', session_id: 't-waiting', owner: 'admin', due_at: ago(-3), merged: [70],
      notes: [{at: ago(4), by: 'juergen', text: 'Kundin rief auch an, bitte bevorzugt.'}],
      replies: [
        {at: ago(3), by: 'admin', text: 'Guten Tag Frau Müller,\nwir sehen uns das an.', by_email: true, in_thread: true, delivery: 'sent', delivery_trouble: null},
        {at: ago(1), by: 'admin', text: 'Noch eine Frage: Welcher Browser ist es?', by_email: true, in_thread: false, delivery: 'failed', delivery_trouble: 'the mail server refused the recipient'},
      ],
      history: [
        change('owner', null, 'admin', 'admin', 19), change('due', ago(-1), ago(-3), 'juergen', 18), change('category', 'Sonstiges', 'Technisches Problem', 'admin', 17),
        change('merge', '70', '73', 'admin', 16), change('note', null, null, 'juergen', 4), change('reply', null, 'email, thread', 'admin', 3),
      ],
    },
    {...base, id: 72, created_at: ago(50), name: 'Jonathan Featherstonehaugh-Cholmondeley', contact: 'jon@example.org', email: 'jon@example.org', message: 'Please call me back about the invoice of last month, it has the wrong address.', due_at: ago(2.4), overdue: true, owner: 'juergen'},
    {...base, id: 71, created_at: ago(30), name: '', wants_reply: false, message: 'Ihre Seite ist auf dem Telefon kaum lesbar.', category: 'Feedback', due_at: ago(-60)},
    {...base, id: 70, created_at: ago(22), name: 'Sarah Müller', contact: 'sarah@example.org', email: 'sarah@example.org', message: 'Warenkorb geht nicht', status: 'erledigt', merged_into: 73, history: [change('merge', '70', '73', 'admin', 16)]},
    {...base, id: 66, created_at: ago(100), name: 'Max', message: 'Das half mir nicht.', category: 'out_of_scope', status: 'erledigt', history: [change('status', 'offen', 'erledigt', 'admin', 90)]},
  ];
}

function stats(from, to) {
  const volume = [];
  const wave = (i, high) => Math.max(0, Math.round(high * (0.6 + 0.4 * Math.sin(i / 2.1)) - (i % 7 > 4 ? high / 2 : 0)));
  for (let at = new Date(`${from}T00:00:00Z`), i = 0; at <= new Date(`${to}T00:00:00Z`); at = new Date(at.getTime() + 24 * HOUR), i++) {
    const messages = wave(i, 40);
    volume.push({day: at.toISOString().slice(0, 10), messages, tickets: wave(i, 6), unresolved: Math.round(messages / 9), out_of_scope: Math.round(messages / 5), intents: {knowledge: messages - 2 > 0 ? messages - 2 : 0, smalltalk: 2}, categories: {}});
  }
  return {
    sessions: 812, messages: 2034, out_of_scope: 311, intents: {knowledge: 1500}, tickets: {total: 73, offen: 12, erledigt: 61, by_category: {Sonstiges: 30, Feedback: 12}},
    feedback: {total: 23, by_category: {out_of_scope: 11, general: 12}}, from, to, volume, categories: {'Sonstiges': 9, 'Technisches Problem': 7, 'Terminvereinbarung': 2},
    response_time: {tickets: 14, median_seconds: 5_400, p90_seconds: 86_000},
    out_of_scope_topics: [
      {words: ['Versand', 'Österreich', 'Kosten'], count: 17, examples: [{session_id: 't-person', position: 1}, {session_id: 't-none', position: 1}]},
      {words: ['Gutschein'], count: 4, examples: [{session_id: 't-waiting', position: 1}]},
    ],
  };
}

const EMPTY_STATS = {
  sessions: 0, messages: 0, out_of_scope: 0, intents: {}, tickets: {total: 0, offen: 0, erledigt: 0, by_category: {}}, feedback: {total: 0, by_category: {}}, categories: {},
  response_time: {tickets: 0, median_seconds: null, p90_seconds: null}, out_of_scope_topics: [],
};

/** Calls of the desk: method, path, what answers. `refuse(status, detail)` throws. */
export function deskRoutes(refuse, empty = false) {
  const all = {threads: empty ? [] : threads(), tickets: empty ? [] : tickets()};
  const shelf = empty ? [] : [{id: 'd1', title: 'Häufige Fragen', characters: 1200, passages: 2, added_at: ago(500)}];
  const ticket = (id) => all.tickets.find((one) => one.id === Number(id)) ?? refuse(404, `ticket ${id} does not exist`);
  const thread = (id) => all.threads.find((one) => one.session_id === id) ?? refuse(404, `conversation ${id} does not exist`);
  const now = () => new Date().toISOString();
  const noted = (one, kind, from, to) => one.history.push({at: now(), by: 'admin', kind, from, to});
  const say = (one, author, text) => one.messages.push({...message(one.messages.length + 1, author, text, 0)});
  const entry = ({messages, ...one}) => ({...one, last_at: messages.at(-1).timestamp, messages: messages.length, last_text: messages.at(-1).text});
  const cut = (text) => text.split(/\n\s*\n/).map((piece) => ({start: text.indexOf(piece), text: piece}));

  return [
    ['GET', '/assistant/settings', () => ({categories: ['Terminvereinbarung', 'Technisches Problem', 'Feedback', 'Sonstiges'], due_hours: 24, mail: true, organisation: 'Muster GmbH', owners: [{username: 'admin', display_name: 'Ines Falk'}, {username: 'juergen', display_name: 'Jürgen Weiß'}]})],
    ['GET', '/escalations', ({query}) => {
      const [status, owner, due, text] = ['status', 'owner', 'due', 'text'].map((name) => query.get(name) ?? '');
      const late = (one) => one.due_at && Date.parse(one.due_at) < Date.now();
      const items = all.tickets.filter((one) => (!status || one.status === status) && (!owner || one.owner === {me: 'admin', none: null}[owner]) && (due !== 'overdue' || late(one))
        && `${one.name} ${one.contact} ${one.message}`.toLowerCase().includes(text.toLowerCase()));
      return {items, next: null};
    }],
    ['GET', '/escalations/export', ({query}) => ({file: 'id;name', name: `tickets.${query.get('format')}`})],
    ['GET', '/escalations/:id', ({id}) => ticket(id)],
    ['PATCH', '/escalations/:id/status', ({id, body}) => {
      noted(ticket(id), 'status', ticket(id).status, body.status);
      return Object.assign(ticket(id), body);
    }],
    ['PATCH', '/escalations/:id', ({id, body}) => {
      for (const [key, value] of Object.entries(body)) noted(ticket(id), key === 'due_at' ? 'due' : key, ticket(id)[key], value);
      return Object.assign(ticket(id), body);
    }],
    ['POST', '/escalations/:id/notes', ({id, body}) => {
      ticket(id).notes.push({at: now(), by: 'admin', ...body});
      return ticket(id);
    }],
    ['POST', '/escalations/:id/replies', ({id, body}) => {
      ticket(id).replies.push({at: now(), by: 'admin', delivery: body.by_email ? 'queued' : 'none', delivery_trouble: null, ...body});
      return ticket(id);
    }],
    ['POST', '/escalations/:id/merge', ({id, body}) => Object.assign(ticket(id), {merged_into: body.into, status: 'erledigt'})],
    ['POST', '/escalations/:id/unmerge', ({id}) => Object.assign(ticket(id), {merged_into: null, status: 'offen'})],
    ['GET', '/threads', ({query}) => ({items: all.threads.filter((one) => !query.get('state') || one.handover.state === query.get('state')).map(entry), next: null})],
    ['GET', '/threads/:id', ({id}) => thread(id)],
    ['POST', '/threads/:id/takeover', ({id}) => Object.assign(thread(id), {handover: {state: 'person', person: 'Ines Falk', since: now()}})],
    ['POST', '/threads/:id/release', ({id}) => Object.assign(thread(id), {handover: {state: 'none', person: null, since: null}})],
    ['POST', '/threads/:id/replies', ({id, body}) => {
      say(thread(id), 'person', body.text);
      return thread(id).messages.at(-1);
    }],
    ['GET', '/feedback/list', () => ({entries: empty ? [] : [
      {id: 'f1', timestamp: ago(3), kind: 'public_feedback', session_id: null, user_question: 'Was kostet der Versand?', assistant_reply: '4,90 Euro.', category: 'general', comment: 'Genau, was ich wissen wollte.', rating: 5},
      {id: 'f2', timestamp: ago(9), kind: 'admin_feedback', session_id: null, user_question: null, assistant_reply: null, category: 'out_of_scope', comment: '', rating: null},
    ]})],
    ['GET', '/feedback/export', ({query}) => ({file: 'id', name: `feedback.${query.get('format')}`})],
    ['GET', '/admin/logs', () => ({entries: empty ? [] : Array.from({length: 12}, (_, i) => ({
      number: 40 - i, timestamp: ago(i), kind: ['message_answered', 'session_opened', 'ticket_opened', 'out_of_scope'][i % 4], session_id: i % 2 ? 't-waiting' : null,
      intent: i % 4 === 0 ? 'knowledge' : null, detail: 'default: no rule speaks against a question for the documents', hash: randomUUID().replaceAll('-', '').repeat(2),
    })), next: null})],
    ['GET', '/admin/logs/verify', () => ({whole: true, entries: 40, first_broken: null, head: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c'})],
    ['GET', '/admin/stats', ({query}) => {
      const [from, to] = [query.get('from') ?? day(29), query.get('to') ?? day(0)];
      const full = stats(from, to);
      return empty ? {...EMPTY_STATS, from, to, volume: full.volume.map((one) => ({...one, messages: 0, tickets: 0, unresolved: 0, out_of_scope: 0, intents: {}}))} : full;
    }],
    ['POST', '/shelf/try', ({body}) => ({
      answer: `Der Versand eines Pakets kostet 4,90 Euro. (${body.question})`, out_of_scope: false, routing: ROUTING, citations: [{document_id: 'd1', title: 'Häufige Fragen', start: 0, quote: 'Der Versand eines Pakets kostet 4,90 Euro.'}],
      passages: [
        {document_id: 'd1', document: 'Häufige Fragen', heading: 'Versand', page: null, start: 0, text: 'Der Versand eines Pakets kostet 4,90 Euro.', score: 0.81, cited: true},
        {document_id: 'd1', document: 'Häufige Fragen', heading: null, page: 2, start: 90, text: 'Ab 50 Euro liefern wir kostenlos.', score: 0.44, cited: false},
      ],
    })],
    ['GET', '/api/v1/shelf', () => ({items: shelf})],
    ['POST', '/api/v1/shelf', ({body}) => {
      shelf.unshift({id: randomUUID(), title: body.title, characters: body.text.length, passages: cut(body.text).length, added_at: now()});
      return shelf[0];
    }],
    ['POST', '/api/v1/shelf/preview', ({body}) => ({passages: cut(body.text)})],
    ['GET', '/api/v1/shelf/:id', ({id}) => ({...shelf.find((one) => one.id === id), cited_as: [{start: 0, text: 'Der Versand eines Pakets kostet 4,90 Euro.\nAb 50 Euro liefern wir kostenlos.'}, {start: 90, text: 'Montag bis Freitag von 9 bis 17 Uhr.'}]})],
    ['DELETE', '/api/v1/shelf/:id', ({id}) => void shelf.splice(shelf.findIndex((one) => one.id === id), 1)],
  ].map(([method, path, handle]) => [method, path.startsWith('/api/') ? path : `/interview/api${path}`, handle]);
}
