import assert from 'node:assert/strict';

/** The server as the tests talk to it beside the browser. */
export class DeskServer {
  constructor(url, password) {
    this.url = url;
    this.password = password;
  }

  /** As the admin. */
  async call(method, path, body) {
    this.token ??= (await this.plain('POST', '/api/v1/session', {username: 'admin', password: this.password})).token;
    return this.plain(method, path, body, {authorization: `Bearer ${this.token}`});
  }

  async plain(method, path, body, headers = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: {accept: 'application/json', 'content-type': 'application/json', ...headers},
      ...(body && {body: JSON.stringify(body)}),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${response.ok ? '' : await response.text()}`);
    const text = await response.text();
    return text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
  }

  /** As a visitor. The server lets ten tickets and pieces of feedback a minute in from one address. */
  async post(path, body, headers = {}) {
    for (;;) {
      const response = await fetch(`${this.url}/interview/api${path}`, {method: 'POST', headers: {'content-type': 'application/json', ...headers}, body: JSON.stringify(body)});
      if (response.ok) return response.json();
      assert.equal(response.status, 429, await response.text());
      await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after')) * 1000));
    }
  }

  /** Puts a text in the place of the document with a title. */
  async replace(title, text) {
    const {items} = await this.call('GET', '/api/v1/shelf');
    const {id, added_at} = items.find((one) => one.title === title);
    await this.call('PUT', `/api/v1/shelf/${id}`, {title, text, added_at});
  }

  async ticket(ticket, visitor) {
    return (await this.post('/escalations', ticket, visitor?.headers)).id;
  }

  readTicket(id) {
    return this.call('GET', `/interview/api/escalations/${id}`);
  }

  /** Somebody on the owner's website. */
  async visitor(language) {
    const {client_secret, session_id} = await this.post('/chatkit/session', {language});
    return new Visitor(this, session_id, {'x-client-secret': client_secret});
  }
}

class Visitor {
  constructor(server, id, headers) {
    Object.assign(this, {server, id, headers});
  }

  say(text) {
    return this.server.plain('POST', '/interview/api/chat/messages', {text}, this.headers);
  }

  wantPerson() {
    return this.server.plain('POST', '/interview/api/chat/person', undefined, this.headers);
  }

  thread() {
    return this.server.plain('GET', '/interview/api/chat/thread?after=0', undefined, this.headers);
  }

  /** Waits until the conversation is as wanted. */
  async until(what, wanted) {
    for (let tries = 0; tries < 100; tries++) {
      const thread = await this.thread();
      if (wanted(thread)) return thread;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the visitor waits in vain until ${what}`);
  }
}
