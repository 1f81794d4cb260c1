import assert from 'node:assert/strict';

/** What the team sees of the assistant, over REST. */
export class Team {
  static async signIn(server, password) {
    const team = new Team();
    team.server = server;
    team.token = (await team.call('POST', '/api/v1/session', {username: 'admin', password})).token;
    return team;
  }

  /** Puts a text on the shelf; what a run that was broken off has left under the same title goes. */
  async shelve(title, text) {
    await this.clear((one) => one === title);
    return this.call('POST', '/api/v1/shelf', {title, text});
  }

  async clear(leave) {
    const {items} = await this.call('GET', '/api/v1/shelf');
    for (const one of items.filter(({title}) => leave(title))) await this.call('DELETE', `/api/v1/shelf/${one.id}`);
  }

  ticket(id) {
    return this.call('GET', `/interview/api/escalations/${id}`);
  }

  async tickets(text) {
    return (await this.call('GET', `/interview/api/escalations?text=${encodeURIComponent(text)}`)).items;
  }

  async feedback() {
    return (await this.call('GET', '/interview/api/feedback/list?limit=1000')).entries;
  }

  stats() {
    return this.call('GET', '/interview/api/admin/stats');
  }

  async call(method, path, body) {
    const response = await fetch(this.server + path, {
      method,
      headers: {accept: 'application/json', 'content-type': 'application/json', ...(this.token && {authorization: `Bearer ${this.token}`})},
      ...(body && {body: JSON.stringify(body)}),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}
