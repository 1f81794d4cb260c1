import {ApiClient} from '../shared/api/api-client.js';
import {ApiProblem} from '../shared/api/problem.js';
import type {Lang} from '../shared/i18n/i18n.js';
import {session} from './context.js';
import type * as T from './desk-types.js';
import {serverEvents} from './logic/server-events.js';
import type {TicketQuery} from './logic/ticket-queue.js';
import type {SessionKeeper} from './session.js';

const part = encodeURIComponent;
/** An answer may take as long as a model needs for it. */
const ANSWER_TIMEOUT = 60_000;

/** The calls about the website's assistant: the team's with their credential, and a visitor's without, to try the assistant out. */
export class DeskApi {
  private readonly desk: ApiClient;
  private readonly shelfClient: ApiClient;
  private readonly visitor: ApiClient;
  private readonly fetch: typeof fetch;

  constructor(keeper: SessionKeeper, fetcher?: typeof fetch) {
    const renew = async () => {
      keeper.end('expired');
      return undefined;
    };
    const signedIn = {token: () => keeper.token, renew, ...(fetcher ? {fetch: fetcher} : {})};
    this.desk = new ApiClient({...signedIn, base: '/interview/api'});
    this.shelfClient = new ApiClient(signedIn);
    this.visitor = new ApiClient({base: '/interview/api', ...(fetcher ? {fetch: fetcher} : {})});
    this.fetch = fetcher ?? ((...call) => globalThis.fetch(...call));
  }

  tickets = (query: TicketQuery) => this.desk.get<T.TicketPage>('/escalations', {query: {...query}});
  ticket = (id: string) => this.desk.get<T.WebsiteTicket>(`/escalations/${part(id)}`);
  moveTicket = (id: number, status: T.TicketStatus) => this.desk.patch<T.WebsiteTicket>(`/escalations/${id}/status`, {status});
  exportTickets = (query: {status: string; category: string; text: string}) =>
    this.desk.download('/escalations/export', 'tickets.csv', {query, headers: {accept: 'text/csv'}});

  feedback = async (limit: number) => (await this.desk.get<{entries: T.Feedback[]}>('/feedback/list', {query: {limit}})).entries;
  giveFeedback = (given: T.OwnFeedback) => this.desk.post<T.Feedback>('/admin/feedback', given);

  stats = () => this.desk.get<T.WebsiteStats>('/admin/stats');
  log = async (limit: number) => (await this.desk.get<{entries: T.LogEntry[]}>('/admin/logs', {query: {limit}})).entries;

  shelf = async () => (await this.shelfClient.get<{items: T.ShelfDocument[]}>('/shelf')).items;
  addToShelf = (title: string, text: string) => this.shelfClient.post<T.ShelfDocument>('/shelf', {title, text}, {timeout: 60_000});
  removeFromShelf = (id: string) => this.shelfClient.delete<void>(`/shelf/${part(id)}`);

  /** Asks as a visitor would, in a conversation of its own. Tells every piece of the answer as it comes. */
  async ask(text: string, language: Lang, piece: (text: string) => void, signal?: AbortSignal): Promise<T.ChatMessage> {
    const {client_secret} = await this.visitor.post<T.ChatSession>('/chatkit/session', {language});
    const limit = AbortSignal.timeout(ANSWER_TIMEOUT);
    let answer: T.ChatMessage | undefined;
    try {
      const response = await this.fetch('/interview/api/chat/messages', {
        method: 'POST',
        headers: {'content-type': 'application/json', accept: 'text/event-stream', 'x-client-secret': client_secret},
        body: JSON.stringify({text}),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
      if (!response.ok || !response.body) throw await ApiProblem.of(response);
      for await (const {name, data} of serverEvents(response.body)) {
        if (name === 'answer.delta') piece((JSON.parse(data) as {text: string}).text);
        else if (name === 'answer.completed') answer = JSON.parse(data) as T.ChatMessage;
      }
    } catch (error) {
      if (error instanceof ApiProblem || signal?.aborted) throw error;
      throw limit.aborted ? new ApiProblem(0, 'timeout', 'no answer in time') : new ApiProblem(0, 'network', 'not reached');
    }
    if (!answer) throw new ApiProblem(0, 'network', 'the answer broke off');
    return answer;
  }
}

export const desk = new DeskApi(session);
