import {ApiClient} from '../shared/api/api-client.js';
import type {Lang} from '../shared/i18n/i18n.js';
import {session} from './context.js';
import type * as T from './desk-types.js';
import type {TicketQuery} from './logic/ticket-queue.js';
import type {SessionKeeper} from './session.js';

const part = encodeURIComponent;
/** An answer may take as long as a model needs for it. */
const ANSWER_TIMEOUT = 60_000;
const ANY_FILE = {accept: 'text/csv, application/vnd.apache.parquet, */*;q=0.5'};

/** The team's calls about the website's assistant. */
export class DeskApi {
  private readonly desk: ApiClient;
  private readonly shelfClient: ApiClient;
  private known: Promise<T.AssistantSettings> | undefined;
  private names: ReadonlyMap<string, string> = new Map();

  constructor(keeper: SessionKeeper, fetcher?: typeof fetch) {
    const renew = async () => {
      keeper.end('expired');
      return undefined;
    };
    const signedIn = {token: () => keeper.token, renew, ...(fetcher ? {fetch: fetcher} : {})};
    this.desk = new ApiClient({...signedIn, base: '/interview/api'});
    this.shelfClient = new ApiClient(signedIn);
  }

  tickets = (query: TicketQuery) => this.desk.get<T.TicketPage>('/escalations', {query: {...query}});
  ticket = (id: string) => this.desk.get<T.WebsiteTicket>(`/escalations/${part(id)}`);
  moveTicket = (id: number, status: T.TicketStatus) => this.desk.patch<T.WebsiteTicket>(`/escalations/${id}/status`, {status});
  changeTicket = (id: number, patch: T.TicketPatch) => this.desk.patch<T.WebsiteTicket>(`/escalations/${id}`, patch);
  noteTicket = (id: number, text: string) => this.desk.post<T.WebsiteTicket>(`/escalations/${id}/notes`, {text});
  sendReplyAgain = (id: number, reply: number) => this.desk.post<T.WebsiteTicket>(`/escalations/${id}/replies/${reply}/delivery`);
  replyToTicket = (id: number, reply: T.NewReply) => this.desk.post<T.WebsiteTicket>(`/escalations/${id}/replies`, reply);
  mergeTicket = (id: number, into: number) => this.desk.post<T.WebsiteTicket>(`/escalations/${id}/merge`, {into});
  unmergeTicket = (id: number) => this.desk.post<T.WebsiteTicket>(`/escalations/${id}/unmerge`);
  exportTickets = (format: T.FileFormat, query: {status: string; category: string; text: string}) =>
    this.desk.download('/escalations/export', `tickets.${format}`, {query: {...query, format}, headers: ANY_FILE});

  threads = (query: {state?: T.HandOver['state'] | ''; text?: string; before?: string | null; limit: number}) => this.desk.get<T.ThreadPage>('/threads', {query});
  thread = (id: string) => this.desk.get<T.Thread>(`/threads/${part(id)}`);
  takeOver = (id: string) => this.desk.post<T.Thread>(`/threads/${part(id)}/takeover`);
  release = (id: string) => this.desk.post<T.Thread>(`/threads/${part(id)}/release`);
  replyInThread = (id: string, text: string, clientId: string) => this.desk.post<T.ChatMessage>(`/threads/${part(id)}/replies`, {text, client_id: clientId});

  /** What an account is called, as far as the settings were read. */
  nameOf = (username: string) => this.names.get(username) ?? username;

  /** The assistant's settings; read once, since they change with the server alone. */
  settings = (): Promise<T.AssistantSettings> => {
    this.known ??= this.desk.get<T.AssistantSettings>('/assistant/settings').then(
      (settings) => {
        this.names = new Map(settings.owners.map((one) => [one.username, one.display_name]));
        return settings;
      },
      (error: unknown) => {
        this.known = undefined;
        throw error;
      },
    );
    return this.known;
  };

  feedback = async (limit: number) => (await this.desk.get<{entries: T.Feedback[]}>('/feedback/list', {query: {limit}})).entries;
  giveFeedback = (given: T.OwnFeedback) => this.desk.post<T.Feedback>('/admin/feedback', given);

  exportFeedback = (format: T.FileFormat) => this.desk.download('/feedback/export', `feedback.${format}`, {query: {format}, headers: ANY_FILE});

  stats = (period: {from?: string; to?: string} = {}) => this.desk.get<T.WebsiteStats>('/admin/stats', {query: period});
  log = (limit: number, after: string | null = null) => this.desk.get<T.LogPage>('/admin/logs', {query: {limit, after}});
  verifyLog = () => this.desk.get<T.LogVerdict>('/admin/logs/verify', {timeout: 120_000});
  exportLog = (format: T.FileFormat) => this.desk.download('/admin/logs/export', `log.${format}`, {query: {format}, headers: ANY_FILE, timeout: 120_000});

  shelf = async () => (await this.shelfClient.get<{items: T.ShelfDocument[]}>('/shelf')).items;
  addToShelf = (title: string, text: string) => this.shelfClient.post<T.ShelfDocument>('/shelf', {title, text}, {timeout: 60_000});
  /** Puts a text in the place of a document's; a conflict when somebody did so after it was seen. */
  replaceOnShelf = (seen: Pick<T.ShelfDocument, 'id' | 'added_at'>, title: string, text: string) =>
    this.shelfClient.put<T.ShelfDocument>(`/shelf/${part(seen.id)}`, {title, text, added_at: seen.added_at}, {timeout: 60_000});
  /** How a text would be cut into what answers quote; nothing is kept. */
  passagesOf = async (title: string, text: string) =>
    (await this.shelfClient.post<{passages: T.ShelfPassage[]}>('/shelf/preview', {title, text}, {timeout: 60_000})).passages;
  shelved = (id: string) => this.shelfClient.get<T.ShelvedDocument>(`/shelf/${part(id)}`);
  tryQuestion = (question: string, language: Lang, signal?: AbortSignal) =>
    this.desk.post<T.Trial>('/shelf/try', {question, language}, {timeout: ANSWER_TIMEOUT, ...(signal ? {signal} : {})});
  removeFromShelf = (id: string) => this.shelfClient.delete<void>(`/shelf/${part(id)}`);
}

export const desk = new DeskApi(session);
