// A stand-in for the server, for work on the candidate's page alone: nothing is stored, nothing is checked. Serves the built pages, or stands behind `npm run dev`.
//
//   npm run build && npm run dev:mock    →  http://127.0.0.1:8080/room/#demo-en
//
// Links: #demo-en, #demo-de, #voice-… (spoken), #late-… (6 minutes left), #over-…, #abandoned-…, #expired-…, #busy-…; anything else is a bad link. A number behind makes a fresh one: #demo-en-2.
// Tricks: POST /mock/drop?ms=4000 (line gone), /mock/fail?n=1 (saving fails), /mock/stop (end by the time limit), /mock/offline-interviewer.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {WebSocketServer} from 'ws';
import {POLICY} from '../build/csp.js';
import {MockInterview} from './mock-interview.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export function startMock({port = 0, root = 'target/web', thinking = 1_200} = {}) {
  const interviews = new Map();
  const trick = {downUntil: 0, failures: 0};
  const find = (secret) => {
    if (!/^(demo|voice|late|over|abandoned|expired|busy)-(en|de)/.test(secret)) return undefined;
    if (!interviews.has(secret)) interviews.set(secret, new MockInterview(secret, thinking, trick));
    return interviews.get(secret);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => problem(response, 500, String(error)));
  });

  async function handle(request, response) {
    const url = new URL(request.url, 'http://mock');
    if (url.pathname.startsWith('/mock/')) return tricks(url, response);
    if (url.pathname.startsWith('/api/v1/')) {
      if (Date.now() < trick.downUntil) return request.socket.destroy();
      return api(request, response, url);
    }
    return file(url, response);
  }

  function tricks(url, response) {
    const all = [...interviews.values()];
    if (url.pathname === '/mock/drop') {
      trick.downUntil = Date.now() + Number(url.searchParams.get('ms') ?? 3000);
      all.forEach((one) => one.drop());
    } else if (url.pathname === '/mock/fail') {
      trick.failures = Number(url.searchParams.get('n') ?? 1);
    } else if (url.pathname === '/mock/stop') {
      all.forEach((one) => one.end('time_limit'));
    } else if (url.pathname === '/mock/offline-interviewer') {
      all.forEach((one) => one.send({type: 'error', error: {code: 'interviewer_unavailable', message: 'the interviewer does not answer', param: null}}));
    }
    json(response, 200, {ok: true});
  }

  async function api(request, response, url) {
    const path = url.pathname.slice('/api/v1'.length);
    const body = await read(request);
    if (path === '/candidate-session') {
      const found = find(body.secret ?? '');
      if (!found) return problem(response, 404, 'Not Found');
      if (body.secret.startsWith('busy')) return problem(response, 429, 'Too Many Requests', {'retry-after': '30'});
      return json(response, 200, {token: body.secret, expires_at: new Date(Date.now() + 3_600_000).toISOString(), interview: found.view()});
    }
    const own = find((request.headers.authorization ?? '').replace('Bearer ', ''));
    if (!own) return problem(response, 401, 'Unauthorized');
    if (path === '/candidate/interview') return json(response, 200, own.view());
    if (path === '/candidate/notice') return json(response, 200, own.notice(url.searchParams.get('language') ?? own.language));
    if (path === '/candidate/consent') return json(response, 200, own.consent());
    if (path === '/candidate/transcript') return json(response, 200, {turns: own.turns});
    if (/^\/interviews\/[^/]+\/tickets$/.test(path)) return json(response, 200, own.ticket());
    return problem(response, 404, 'Not Found');
  }

  async function file(url, response) {
    const path = normalize(url.pathname).replace(/\/$/, '/index.html');
    try {
      const content = await readFile(join(root, path));
      response.writeHead(200, {'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': `${POLICY}; frame-ancestors 'none'`});
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  }

  const sockets = new WebSocketServer({noServer: true});
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url, 'http://mock');
    const own = [...interviews.values()].find((one) => one.admits(url.searchParams.get('ticket')));
    if (!own || Date.now() < trick.downUntil) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (wire) => own.sit(wire));
  });

  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () => {
          interviews.forEach((one) => one.drop());
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

function json(response, status, body) {
  response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
}

function problem(response, status, title, headers = {}) {
  response.writeHead(status, {'content-type': 'application/problem+json', ...headers}).end(JSON.stringify({type: 'about:blank', title, status}));
}

if (import.meta.filename === process.argv[1]) {
  const {url} = await startMock({port: Number(process.env.PORT ?? 8080)});
  console.log(`${url}/room/#demo-en`);
}
