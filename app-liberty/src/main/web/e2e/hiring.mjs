import assert from 'node:assert/strict';

const JOB = {
  en: 'Baker. You plan shifts, bake bread and lead a team of four. Required: food hygiene, teamwork, planning.',
  de: 'Bäcker (m/w/d). Sie planen Schichten, backen Brot und führen ein Team von vier Personen. Voraussetzung: Lebensmittelhygiene, Teamarbeit, Planung.',
};

/** What a recruiter does before a candidate can come, over REST. */
export class Hiring {
  constructor(server, token) {
    this.server = server;
    this.token = token;
  }

  static async signIn(server, {username = 'admin', password} = {}) {
    const hiring = new Hiring(server);
    hiring.token = (await hiring.call('POST', '/session', {username, password})).token;
    return hiring;
  }

  /** A fresh interview, and the link to it. */
  async invite({name, language}) {
    const draft = await this.call('POST', '/roles/draft', {job_description: JOB[language], language});
    const role = await this.call('POST', '/roles', draft);
    await this.call('POST', `/roles/${role.id}/approval`);
    const candidate = await this.call('POST', '/candidates', {name, language});
    const interview = await this.call('POST', '/interviews', {role_id: role.id, candidate_id: candidate.id});
    const {link} = await this.call('POST', `/interviews/${interview.id}/invitation`, {});
    return {interviewId: interview.id, link};
  }

  async transcript(interviewId) {
    return (await this.call('GET', `/interviews/${interviewId}/transcript`)).turns;
  }

  /** What the supervisor did and noted, as text. */
  async supervisor(interviewId) {
    return JSON.stringify(await this.call('GET', `/interviews/${interviewId}/supervisor`));
  }

  /** Waits until something is so. */
  async until(condition, most = 10_000) {
    for (const end = Date.now() + most; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 100))) assert.ok(Date.now() < end, 'it did not come about');
  }

  interview(interviewId) {
    return this.call('GET', `/interviews/${interviewId}`);
  }

  async call(method, path, body) {
    const response = await fetch(`${this.server}/api/v1${path}`, {
      method,
      headers: {accept: 'application/json', 'content-type': 'application/json', ...(this.token && {authorization: `Bearer ${this.token}`})},
      ...(method === 'GET' ? {} : {body: JSON.stringify(body ?? {})}),
    });
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}
