// A stand-in for the server while the dashboard is being worked on: node dev/mock-recruiter.mjs [port]. Sign in as admin / development-only.
// Serves the built pages from target/web and keeps everything in memory; what it answers follows docs/rest.md and docs/live-protocol.md.
import {answerFrom, sourceText} from './mock-sources.mjs';
import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {WebSocketServer} from 'ws';
import {POLICY} from '../build/csp.js';
import {makeData} from './mock-data.mjs';
import {deskRoutes} from './mock-desk.mjs';
import {workRoutes} from './mock-work.mjs';

const PASSWORD = 'development-only';
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2'};

class Refused extends Error {
  constructor(status, detail, pointer) {
    super(detail);
    Object.assign(this, {status, pointer});
  }
}

export function startMock({port = 0, empty = false, pages = 'target/web', tokenSeconds = 3600, delay = 0} = {}) {
  const data = {...makeData(), standIn: {state: 'none', person: null, by: null, since: null}};
  if (empty) for (const key of ['roles', 'candidates', 'interviews']) data[key].length = 0;
  const observers = new Set();
  const broadcast = (event) => observers.forEach((socket) => socket.send(JSON.stringify(event)));
  const find = (list, id, key = 'id') => data[list].find((one) => one[key] === id) ?? refuse(404, `${list} ${id} does not exist`);
  const refuse = (status, detail, pointer) => {
    throw new Refused(status, detail, pointer);
  };
  const session = () => ({token: randomUUID(), expires_at: new Date(Date.now() + tokenSeconds * 1000).toISOString(), account: data.accounts[0]});
  const summary = ({id, role_id, role_title, candidate_id, candidate_name, language, status, created_at, scheduled_for, started_at, ended_at}) => ({
    id, role_id, role_title, candidate_id, candidate_name, language, status, created_at, scheduled_for, started_at, ended_at,
  });
  const page = (items, query) => {
    const size = Number(query.get('limit') ?? 20);
    const from = Number(query.get('after') ?? 0);
    return {items: items.slice(from, from + size), next: from + size < items.length ? String(from + size) : null};
  };
  const clock = {running: true, elapsed_seconds: 742, remaining_seconds: 1358, concluding: false};

  const routes = [
    ['POST', '/session', ({body}) => (body.password === PASSWORD ? session() : refuse(401, 'user name or password is wrong'))],
    ['POST', '/session/renewal', session],
    ['PUT', '/session/password', ({body}) => (body.current_password === PASSWORD ? undefined : refuse(400, 'current password is wrong', '/current_password'))],
    ...workRoutes(empty, refuse),
    ['GET', '/accounts', () => ({items: data.accounts})],
    ['POST', '/accounts', ({body}) => {
      if (data.accounts.some((a) => a.username === body.username)) refuse(409, `account ${body.username} exists`, '/username');
      const account = {username: body.username, display_name: body.display_name, role: body.role, active: true, created_at: new Date().toISOString()};
      data.accounts.push(account);
      return account;
    }],
    ['PATCH', '/accounts/:id', ({id, body}) => Object.assign(find('accounts', id, 'username'), body)],
    ['POST', '/roles/draft', async ({body}) => {
      await new Promise((done) => setTimeout(done, 1200));
      return {title: body.title || body.job_description.split('\n')[0].slice(0, 80), language: body.language, job_description: body.job_description, skills: ['Java', 'SQL'], ...structuredClone(data.draft)};
    }],
    ['POST', '/documents/text', ({name}) => (/\.(pdf|docx|txt)$/i.test(name) ? {file_name: name, media_type: 'application/pdf', text: `Text of ${name}\n\nBackend developer (m/f/d) with Java`, pages: 2, warnings: []} : refuse(422, `${name} is not a PDF`, ''))],
    ['GET', '/roles', () => ({items: data.roles.map(({job_description, ...role}) => ({...role, question_count: role.questions.length}))})],
    ['POST', '/roles', ({body}) => {
      if (!body.title) refuse(400, 'title must not be blank', '/title');
      const role = {...body, id: randomUUID(), status: 'draft', revision: 1, created_at: new Date().toISOString(), updated_at: new Date().toISOString(), version: 0};
      data.roles.unshift(role);
      return role;
    }],
    ['GET', '/roles/:id', ({id}) => find('roles', id)],
    ['PUT', '/roles/:id', ({id, body}) => {
      const role = find('roles', id);
      if (role.version !== body.version) refuse(409, `role ${id} has version ${role.version}, not ${body.version}`);
      if (!body.title) refuse(400, 'title must not be blank', '/title');
      const status = role.status === 'approved' ? {status: 'draft', revision: role.revision + 1} : {};
      return Object.assign(role, body, status, {version: role.version + 1, updated_at: new Date().toISOString()});
    }],
    ['POST', '/roles/:id/approval', ({id}) => Object.assign(find('roles', id), {status: 'approved', version: find('roles', id).version + 1})],
    ['POST', '/roles/:id/archive', ({id}) => Object.assign(find('roles', id), {status: 'archived', version: find('roles', id).version + 1})],
    ['DELETE', '/roles/:id/archive', ({id}) => Object.assign(find('roles', id), {status: 'draft', version: find('roles', id).version + 1})],
    ['POST', '/roles/:id/preview', ({id}) => ({planner: 'local/1', questions: find('roles', id).questions, required_skills: find('roles', id).skills, cv_skills: ['Java'], notes: []})],
    ['GET', '/candidates', ({query}) => {
      const text = (query.get('text') ?? '').toLowerCase();
      return page(data.candidates.filter((c) => `${c.name} ${c.email}`.toLowerCase().includes(text)).map(({cv_text, ...c}) => c), query);
    }],
    ['POST', '/candidates', ({body}) => {
      if (!body.name) refuse(400, 'name must not be blank', '/name');
      const candidate = {email: null, ...body, id: randomUUID(), cv: null, cv_text: body.cv_text ?? '', warnings: [], created_at: new Date().toISOString(), version: 0};
      data.candidates.unshift(candidate);
      return candidate;
    }],
    ['POST', '/readings', async ({name}) => {
      const reading = {id: randomUUID(), file_name: name, bytes: 81_233, received_at: new Date().toISOString(), language: 'en', state: 'waiting', trouble: null, candidate: null, alike: []};
      data.readings = [...(data.readings ?? []), reading];
      setTimeout(() => {
        if (!/\.(pdf|docx|txt)$/i.test(name)) return Object.assign(reading, {state: 'failed', trouble: `the file is not a PDF, DOCX or text file`});
        const candidate = {...structuredClone(data.candidates[0] ?? makeData().candidates[0]), id: randomUUID(), name: name.replace(/\.\w+$/, ''), created_at: new Date().toISOString()};
        data.candidates.unshift(candidate);
        return Object.assign(reading, {state: 'done', candidate: {id: candidate.id, name: candidate.name, warnings: []}});
      }, 1500);
      return {items: [{file_name: name, reading, problem: null}]};
    }],
    ['GET', '/readings', () => ({items: (data.readings ?? []).filter(({state}) => state !== 'done')})],
    ['GET', '/readings/:id', ({id}) => (data.readings ?? []).find((one) => one.id === id) ?? refuse(404, 'unknown')],
    ['GET', '/candidates/:id', ({id}) => find('candidates', id)],
    ['PUT', '/candidates/:id', ({id, body}) => Object.assign(find('candidates', id), body, {version: body.version + 1})],
    ['PUT', '/candidates/:id/cv', ({id, name}) => Object.assign(find('candidates', id), {cv: {document_id: 'd', file_name: name, media_type: 'application/pdf', size: 12_345, uploaded_at: new Date().toISOString()}})],
    ['GET', '/candidates/:id/cv', ({id}) => ({file: `CV of ${find('candidates', id).name}`, name: 'cv.txt'})],
    ['GET', '/interviews/summary', () => ({counts: data.interviews.reduce((all, {status}) => ({...all, [status]: (all[status] ?? 0) + 1}), {})})],
    ['GET', '/interviews', ({query}) => {
      const [status, role, text] = [query.getAll('status'), query.get('role_id'), (query.get('text') ?? '').toLowerCase()];
      return page(
        data.interviews.filter((i) => (!status.length || status.includes(i.status)) && (!role || i.role_id === role) && `${i.candidate_name} ${i.role_title}`.toLowerCase().includes(text)).map(summary),
        query,
      );
    }],
    ['POST', '/interviews', ({body}) => {
      const [role, candidate, model] = [find('roles', body.role_id), find('candidates', body.candidate_id), makeData().interviews.find((i) => i.status === 'scheduled')];
      if (role.status !== 'approved') refuse(409, `role ${role.id} is ${role.status}: approve it first`);
      const interview = {
        ...model, id: randomUUID(), role_id: role.id, role_title: role.title, candidate_id: candidate.id, candidate_name: candidate.name, language: body.language ?? role.language,
        created_at: new Date().toISOString(), settings: {...data.settings, ...body.settings}, rubric: {version: role.revision, criteria: role.criteria},
      };
      data.interviews.unshift(interview);
      return interview;
    }],
    ['GET', '/interviews/:id', ({id}) => find('interviews', id)],
    ['POST', '/interviews/:id/invitation', ({id, body}) => {
      const interview = find('interviews', id);
      const expires_at = new Date(Date.now() + body.valid_days * 86_400_000).toISOString();
      Object.assign(interview, {status: 'invited', invitation: {issued_at: new Date().toISOString(), expires_at}});
      const link = `http://localhost/room/#${randomUUID()}`;
      return {link, expires_at, text: {
        de: `Guten Tag ${interview.candidate_name},\n\nbitte führen Sie Ihr Interview für „${interview.role_title}“ über diesen Link:\n${link}\n\nEin KI-System führt das Gespräch; ein Mensch entscheidet.`,
        en: `Dear ${interview.candidate_name},\n\nplease take your interview for “${interview.role_title}” using this link:\n${link}\n\nAn AI leads the conversation; a person decides.`,
      }};
    }],
    ['GET', '/interviews/:id/transcript', ({id}) => ({interview_id: id, turns: find('interviews', id).started_at ? data.transcript : [], last_position: data.transcript.length})],
    ['POST', '/interviews/:id/questions', async ({id, body}) => {
      await new Promise((done) => setTimeout(done, 400));
      return answerFrom(id, body, data.transcript);
    }],
    ['GET', '/interviews/:id/sources/:kind', ({kind}) => sourceText(kind, data.transcript)],
    ['POST', '/interviews/:id/tickets', ({id}) => ({ticket: randomUUID(), expires_at: new Date(Date.now() + 60_000).toISOString(), websocket_url: `/ws/interview/${id}`})],
    ['GET', '/interviews/:id/coverage', () => ({coverage: data.coverage})],
    ['GET', '/interviews/:id/supervisor', ({id}) => ({
      settings: data.settings, clock: {...clock, running: find('interviews', id).status === 'in_progress'}, is_active: find('interviews', id).status === 'in_progress',
      analysis_count: data.cycles.length, actions_taken: 3, conclusion_initiated: false, cycles: data.cycles,
    })],
    ['POST', '/interviews/:id/supervisor/actions', ({body}) => {
      const last = data.cycles.at(-1);
      const cycle = {...last, number: last.number + 1, at: new Date().toISOString(), by: 'admin', rule: 'PERSON', because: 'a command of admin', action: body.action, focus: body.action === 'guide' ? 'instruction' : null, instruction: body.message ?? null, effect: 'pending', effect_at: null};
      data.cycles.push(cycle);
      broadcast({type: 'supervisor.cycle', supervision: cycle});
      return cycle;
    }],
    ['POST', '/interviews/:id/supervisor/actions/:number/undo', ({number}) => {
      const cycle = data.cycles.find((one) => one.number === Number(number));
      if (cycle?.effect !== 'pending') refuse(409, `action ${number} is ${cycle?.effect}: only a pending action can become UNDONE`);
      Object.assign(cycle, {effect: 'undone', effect_at: new Date().toISOString()});
      broadcast({type: 'supervisor.cycle', supervision: cycle});
      return cycle;
    }],
    ['GET', '/interviews/:id/handover', () => data.standIn],
    ['POST', '/interviews/:id/handover', () => Object.assign(data.standIn, {state: 'person', person: data.accounts[0].display_name, by: data.accounts[0].username})],
    ['DELETE', '/interviews/:id/handover', () => Object.assign(data.standIn, {state: 'none', person: null, by: null})],
    ['POST', '/interviews/:id/handover/turns', ({body}) => ({position: 99, timestamp: new Date().toISOString(), speaker: 'person', content: body.text})],
    ['GET', '/interviews/:id/evaluation', ({id}) => {
      const {status} = find('interviews', id);
      if (id === 'i-failed') return {status: 202, body: {state: 'failed', attempts: 5, last_error: 'the evaluator did not answer within 60 s'}};
      if (status === 'completed') return {status: 202, body: {state: 'running', attempts: 1, last_error: null}};
      return status === 'evaluated' || status === 'decided' ? data.evaluation : refuse(404, `interview ${id} has no evaluation: it is ${status}`);
    }],
    ['POST', '/interviews/:id/evaluation/runs', () => ({status: 202, body: {}})],
    ['POST', '/interviews/:id/evaluation/ratings', ({body}) => {
      data.evaluation.ratings.push({...body, by: 'admin', at: new Date().toISOString()});
      return data.evaluation;
    }],
    ['POST', '/interviews/:id/decisions', ({id, body}) => {
      if (body.reason.trim().length < 20) refuse(400, `reason length ${body.reason.length}: allowed 20–4000`, '/reason');
      const interview = find('interviews', id);
      const decision = {...body, by: 'admin', by_name: data.accounts[0].display_name, at: new Date().toISOString()};
      return Object.assign(interview, {status: 'decided', decision, decisions: [...interview.decisions, decision]});
    }],
    ['GET', '/interviews/:id/export', ({id, query}) => ({file: JSON.stringify(find('interviews', id)), name: `interview.${query.get('format')}`})],
    ['GET', '/interviews/:id/report.html', () => ({file: '<!doctype html><title>Report</title><p>Report', name: 'report.html'})],
  ]
    .map(([method, path, handle]) => [method, `/api/v1${path}`, handle])
    .concat(deskRoutes(refuse, empty))
    .map(([method, path, handle]) => ({method, handle, pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)}));

  async function answer(request, response) {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/interview/api/desk/events') return listen(response);
    if (!/^\/(interview\/)?api\//.test(url.pathname)) return asset(url.pathname, response);
    const found = routes.map((route) => ({route, match: route.method === request.method && route.pattern.exec(url.pathname)})).find(({match}) => match);
    try {
      if (!found) refuse(404, `${request.method} ${url.pathname}`);
      if (url.pathname !== '/api/v1/session' && !request.headers.authorization) refuse(401, 'no credential');
      if (delay) await new Promise((done) => setTimeout(done, delay));
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const raw = Buffer.concat(chunks);
      const isForm = request.headers['content-type']?.startsWith('multipart/');
      const name = isForm ? (/filename="([^"]*)"/.exec(raw.toString())?.[1] ?? '') : '';
      const result = await found.route.handle({...found.match.groups, query: url.searchParams, body: isForm || !raw.length ? {} : JSON.parse(raw), name});
      if (result?.file) {
        response.writeHead(200, {'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${result.name}"`}).end(result.file);
      } else if (result === undefined) response.writeHead(204).end();
      else json(response, result.body ? result.status : request.method === 'POST' ? 201 : 200, result.body ?? result);
    } catch (error) {
      const status = error.status ?? 500;
      json(response, status, {type: 'about:blank', title: `HTTP ${status}`, status, detail: error.message, pointer: error.pointer}, 'application/problem+json');
    }
  }

  /** The line to the desk: open, with a sign of life, and nothing ever happens. */
  function listen(response) {
    response.writeHead(200, {'content-type': 'text/event-stream'}).write(': open\n\n');
    const alive = setInterval(() => response.write(': alive\n\n'), 15_000);
    response.on('close', () => clearInterval(alive));
  }

  async function asset(path, response) {
    const file = join(pages, normalize(path.endsWith('/') ? `${path}index.html` : path));
    try {
      const content = await readFile(file);
      response.writeHead(200, {'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY}).end(content);
    } catch {
      response.writeHead(404).end('not found');
    }
  }

  function json(response, status, body, type = 'application/json') {
    response.writeHead(status, {'content-type': type}).end(JSON.stringify(body));
  }

  const server = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({noServer: true});
  server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, (ws) => {
    observers.add(ws);
    ws.on('close', () => observers.delete(ws));
    ws.send(JSON.stringify({type: 'session.ready', session_id: 'i', seat: 'observer', status: 'in_progress', language: 'de', candidate_name: 'Jonas Brandstätter', role_title: 'Backend', last_position: data.transcript.length, clock, resumed: true}));
    ws.on('message', (raw) => {
      const message = JSON.parse(raw);
      if (message.type === 'resume') data.transcript.filter((t) => t.position > message.after).forEach((t) => ws.send(JSON.stringify({type: 'turn', ...t})));
      if (message.type === 'ping') ws.send('{"type":"pong"}');
    });
    ws.send(JSON.stringify({type: 'candidate.state', connected: true, typing: true}));
    ws.send(JSON.stringify({type: 'coverage', coverage: data.coverage}));
  }));
  return new Promise((started) => {
    server.listen(port, '127.0.0.1', () => started({
      url: `http://127.0.0.1:${server.address().port}`,
      data,
      broadcast,
      stop: () => {
        observers.forEach((socket) => socket.terminate());
        server.closeAllConnections();
        server.close();
      },
    }));
  });
}

if (process.argv[1] === import.meta.filename) {
  const {url} = await startMock({port: Number(process.argv[2] ?? 5180)});
  console.log(`${url}/dashboard/ (admin / ${PASSWORD})`);
}
