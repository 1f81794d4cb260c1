import {ApiClient} from '../shared/api/api-client.js';
import type {CandidateSession, CandidateView, Notice, Ticket, Turn} from '../shared/api/types.js';
import type {Lang} from '../shared/i18n/i18n.js';

const SECRET = 'ik.room.secret';
const TOKEN = 'ik.room.token';

/** The candidate's key to the interview: comes in with the link, stays in this tab, leaves the address bar at once. */
export class Arrival {
  private constructor(private readonly secret: string | undefined) {}

  /** Takes the secret from the address, or the one this tab came with before. */
  static take(): Arrival {
    const found = decodeURIComponentSafely(location.hash.slice(1));
    if (found) {
      history.replaceState(null, '', location.pathname + location.search);
      if (found !== sessionStorage.getItem(SECRET)) sessionStorage.clear();
      sessionStorage.setItem(SECRET, found);
    }
    return new Arrival(found || (sessionStorage.getItem(SECRET) ?? undefined));
  }

  get hasLink(): boolean {
    return this.secret !== undefined;
  }

  get token(): string | undefined {
    return sessionStorage.getItem(TOKEN) ?? undefined;
  }

  /** Gets a new token for the link. */
  async open(api: ApiClient): Promise<CandidateView> {
    const session = await api.post<CandidateSession>('/candidate-session', {secret: this.secret});
    sessionStorage.setItem(TOKEN, session.token);
    return session.interview;
  }

  /** Forgets the token, so that the link decides alone. */
  forgetToken(): void {
    sessionStorage.removeItem(TOKEN);
  }
}

/** The candidate's calls. A token that has run out is renewed with the link once. */
export class CandidateApi {
  private readonly api: ApiClient;
  private readonly open: ApiClient;

  constructor(
    private readonly arrival: Arrival,
    fetcher?: typeof fetch,
  ) {
    const fetching = fetcher ? {fetch: fetcher} : {};
    this.open = new ApiClient(fetching);
    this.api = new ApiClient({...fetching, token: () => arrival.token, renew: () => this.renew()});
  }

  /** The interview; signs in first where that is needed. */
  interview(): Promise<CandidateView> {
    return this.arrival.token ? this.api.get<CandidateView>('/candidate/interview') : this.arrival.open(this.open);
  }

  notice(language: Lang): Promise<Notice> {
    return this.api.get<Notice>('/candidate/notice', {query: {language}});
  }

  consent(notice: Notice): Promise<CandidateView> {
    return this.api.post<CandidateView>('/candidate/consent', {notice_version: notice.version, notice_hash: notice.hash, language: notice.language});
  }

  ticket(interviewId: string): Promise<Ticket> {
    return this.api.post<Ticket>(`/interviews/${encodeURIComponent(interviewId)}/tickets`);
  }

  async transcript(): Promise<Turn[]> {
    return (await this.api.get<{turns: Turn[]}>('/candidate/transcript')).turns;
  }

  private async renew(): Promise<string | undefined> {
    this.arrival.forgetToken();
    await this.arrival.open(this.open);
    return this.arrival.token;
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}
