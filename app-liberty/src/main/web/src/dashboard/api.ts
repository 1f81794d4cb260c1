import {ApiClient, type Download} from '../shared/api/api-client.js';
import type * as T from '../shared/api/types.js';
import type {Lang} from '../shared/i18n/i18n.js';
import type {SessionKeeper} from './session.js';

const part = encodeURIComponent;

function form(field: string, files: readonly File[], texts: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(texts)) data.append(name, value);
  for (const file of files) data.append(field, file, file.name);
  return data;
}

/** The calls the dashboard makes; docs/rest.md says what each one takes and gives. Failures are `ApiProblem`s. */
export class Api {
  private readonly http: ApiClient;
  private readonly open: ApiClient;

  constructor(readonly session: SessionKeeper, fetcher?: typeof fetch) {
    const fetch = fetcher ? {fetch: fetcher} : {};
    this.open = new ApiClient(fetch);
    // A 401 on a call with a credential means that the session is over on the server's side too.
    this.http = new ApiClient({
      ...fetch,
      token: () => session.token,
      renew: async () => {
        session.end('expired');
        return undefined;
      },
    });
    session.renew = () => this.http.post<T.Session>('/session/renewal');
  }

  signIn = (username: string, password: string) => this.open.post<T.Session>('/session', {username, password});
  changePassword = (current_password: string, new_password: string) => this.http.put<void>('/session/password', {current_password, new_password});

  accounts = async () => items(await this.http.get<T.Account[] | {items: T.Account[]}>('/accounts'));
  addAccount = (account: T.NewAccount) => this.http.post<T.Account>('/accounts', account);
  changeAccount = (username: string, change: T.AccountChange) => this.http.patch<T.Account>(`/accounts/${part(username)}`, change);

  roles = async () => (await this.http.get<{items: T.RoleListed[]}>('/roles')).items;
  role = (id: string) => this.http.get<T.Role>(`/roles/${part(id)}`);
  draftRole = (job_description: string, title: string, language: Lang) =>
    this.http.post<T.RoleContent>('/roles/draft', {job_description, language, ...(title ? {title} : {})}, {timeout: 60_000});
  documentText = (file: File) => this.http.upload<T.DocumentText>('POST', '/documents/text', form('file', [file]));
  createRole = (content: T.RoleContent) => this.http.post<T.Role>('/roles', content);
  saveRole = (id: string, content: T.RoleContent, version: number) => this.http.put<T.Role>(`/roles/${part(id)}`, {...content, version});
  approveRole = (id: string) => this.http.post<T.Role>(`/roles/${part(id)}/approval`);
  archiveRole = (id: string) => this.http.post<T.Role>(`/roles/${part(id)}/archive`);
  restoreRole = (id: string) => this.http.delete<T.Role>(`/roles/${part(id)}/archive`);
  previewRole = (id: string, language: Lang, candidate_id: string) =>
    this.http.post<T.Plan>(`/roles/${part(id)}/preview`, {language, ...(candidate_id ? {candidate_id} : {})}, {timeout: 60_000});

  candidates = (query: {text?: string; after?: string | null; limit?: number}) => this.http.get<T.Page<T.Candidate>>('/candidates', {query});
  candidate = (id: string) => this.http.get<T.Candidate>(`/candidates/${part(id)}`);
  addCandidate = (candidate: {name: string; email?: string; language: Lang; cv_text?: string}) => this.http.post<T.Candidate>('/candidates', candidate);
  saveCandidate = (id: string, candidate: {name: string; email: string | null; language: Lang; version: number}) =>
    this.http.put<T.Candidate>(`/candidates/${part(id)}`, candidate);
  receiveCv = async (file: File, language: Lang, progress: (share: number) => void, signal: AbortSignal) =>
    (await this.http.send<{items: T.Receipt[]}>('POST', '/readings', form('file', [file], {language}), progress, signal)).items[0];
  readings = async () => (await this.http.get<{items: T.Reading[]}>('/readings')).items;
  reading = (id: string) => this.http.get<T.Reading>(`/readings/${part(id)}`);
  readAgain = (id: string) => this.http.post<T.Reading>(`/readings/${part(id)}/runs`);
  forgetReading = (id: string) => this.http.delete<void>(`/readings/${part(id)}`);
  replaceCv = (id: string, file: File) => this.http.upload<T.Candidate>('PUT', `/candidates/${part(id)}/cv`, form('file', [file]));
  downloadCv = (id: string, fallback: string): Promise<Download> => this.http.download(`/candidates/${part(id)}/cv`, fallback, {headers: {accept: '*/*'}});

  interviews = (query: {status?: readonly string[]; role_id?: string; text?: string; after?: string | null; limit?: number}) =>
    this.http.get<T.Page<T.InterviewSummary>>('/interviews', {query});
  interviewCounts = async () => (await this.http.get<{counts: Partial<Record<T.InterviewStatus, number>>}>('/interviews/summary')).counts;
  interview = (id: string) => this.http.get<T.Interview>(`/interviews/${part(id)}`);
  schedule = (interview: T.NewInterview) => this.http.post<T.Interview>('/interviews', interview, {timeout: 60_000});
  invite = (id: string, valid_days: number) => this.http.post<T.Invitation>(`/interviews/${part(id)}/invitation`, {valid_days});
  transcript = (id: string) => this.http.get<T.TranscriptPage>(`/interviews/${part(id)}/transcript`);
  recording = (id: string) => this.http.get<T.Recording>(`/interviews/${part(id)}/recording`);
  recordedPart = (id: string, track: T.RecordedVoice, range: string) => this.http.part(`/interviews/${part(id)}/recording/${track}`, range);
  deleteRecording = (id: string) => this.http.delete<void>(`/interviews/${part(id)}/recording`);
  secondTranscript = (id: string) => this.http.get<T.SecondTranscript>(`/interviews/${part(id)}/second-transcript`);
  requestSecondTranscript = (id: string) => this.http.post<T.SecondTranscript>(`/interviews/${part(id)}/second-transcript`);
  askInterview = (id: string, question: T.InterviewQuestion, signal?: AbortSignal) =>
    this.http.post<T.InterviewAnswer>(`/interviews/${part(id)}/questions`, question, {timeout: 60_000, ...(signal ? {signal} : {})});
  source = (id: string, kind: T.SourceKind, language: Lang) => this.http.get<T.SourceText>(`/interviews/${part(id)}/sources/${kind}`, {query: {language}});
  ticket = (id: string) => this.http.post<T.Ticket>(`/interviews/${part(id)}/tickets`);
  askEveryone = (question: {question: string; language: Lang; sources: readonly T.SourceKind[]}) => this.http.post<T.EvidenceAnswer>('/evidence', question, {timeout: 60_000});
  work = (query: {kind?: string; limit?: number}) => this.http.get<T.Work>('/work', {query});
  workAgain = (kind: string, subject?: string) => this.http.post<{jobs: number}>(`/work/${part(kind)}/again`, subject === undefined ? {} : {subject});
  deliveries = (query: {state?: string; limit?: number}) => this.http.get<T.Deliveries>('/deliveries', {query});
  replayDelivery = (id: string) => this.http.post<T.EventDelivery>(`/deliveries/${part(id)}/replay`, {});
  passageIndex = () => this.http.get<T.PassageIndex>('/passage-index');
  indexPassages = () => this.http.post<T.PassageIndex>('/passage-index', {});
  modelUse = async (id: string) => this.http.get<T.ModelUse>(`/interviews/${part(id)}/model-use`);
  coverage = async (id: string) => (await this.http.get<{coverage: T.CriterionCoverage[]}>(`/interviews/${part(id)}/coverage`)).coverage;
  supervisor = (id: string) => this.http.get<T.SupervisorState>(`/interviews/${part(id)}/supervisor`);
  command = (id: string, action: 'guide' | 'conclude' | 'end', message?: string) =>
    this.http.post<T.Supervision>(`/interviews/${part(id)}/supervisor/actions`, {action, ...(message ? {message} : {})});
  standIn = (id: string) => this.http.get<T.StandIn>(`/interviews/${part(id)}/handover`);
  stepIn = (id: string) => this.http.post<T.StandIn>(`/interviews/${part(id)}/handover`);
  stepOut = (id: string) => this.http.delete<T.StandIn>(`/interviews/${part(id)}/handover`);
  sayAsStandIn = (id: string, text: string, clientId: string) => this.http.post<unknown>(`/interviews/${part(id)}/handover/turns`, {text, client_id: clientId});
  undo = (id: string, number: number) => this.http.post<T.Supervision>(`/interviews/${part(id)}/supervisor/actions/${number}/undo`);
  ledInterviews = (query: {saved_only?: boolean; text?: string; after?: string | null; limit?: number}) => this.http.get<T.Page<T.InterviewSummary>>('/sessions', {query});
  ledInterview = (id: string) => this.http.get<T.LedInterview>(`/sessions/${part(id)}`);
  lead = (wanted: T.NewLedInterview) => this.http.post<T.LedInterview>('/sessions', wanted, {timeout: 60_000});
  giveDocument = (id: string, kind: 'job-description' | 'cv', file: File) => this.http.upload<T.LedInterview>('PUT', `/sessions/${part(id)}/${kind}`, form('file', [file]));
  readDocumentAgain = (id: string, kind: T.LedDocument['kind']) => this.http.post<T.LedInterview>(`/sessions/${part(id)}/documents/${kind}/runs`);
  removeDocument = (id: string, kind: T.LedDocument['kind']) => this.http.delete<void>(`/sessions/${part(id)}/documents/${kind}`);
  ledNotice = (id: string, language: Lang) => this.http.get<T.Notice>(`/sessions/${part(id)}/notice`, {query: {language}});
  agreeFor = (id: string, notice_hash: string) => this.http.post<T.LedInterview>(`/sessions/${part(id)}/agreement`, {notice_hash});
  handIn = (id: string, utterances: readonly T.Said[]) => this.http.put<T.SaidReport>(`/sessions/${part(id)}/transcript`, {utterances});
  advise = (id: string, kind: T.AdviceKind, language: Lang, signal?: AbortSignal) =>
    this.http.post<T.Advice>(`/sessions/${part(id)}/advice`, {kind, language}, {timeout: 60_000, ...(signal ? {signal} : {})});
  finishLed = (id: string) => this.http.post<T.LedInterview>(`/sessions/${part(id)}/finish`);
  saveLed = (id: string, saved: boolean) => (saved ? this.http.put<T.LedInterview>(`/sessions/${part(id)}/saved`) : this.http.delete<T.LedInterview>(`/sessions/${part(id)}/saved`));
  keepSound = (id: string, files: Readonly<Partial<Record<'file' | 'candidate' | 'interviewer', File>>>, progress: (share: number) => void, signal: AbortSignal) => {
    const data = new FormData();
    for (const [name, file] of Object.entries(files)) data.append(name, file, file.name);
    return this.http.send<T.LedSound>('PUT', `/sessions/${part(id)}/sound`, data, progress, signal);
  };
  soundPart = (id: string, voice: 'file' | 'interviewer', range: string) => this.http.part(`/sessions/${part(id)}/sound${voice === 'file' ? '' : '/interviewer'}`, range);
  deleteSound = (id: string) => this.http.delete<void>(`/sessions/${part(id)}/sound`);
  captions = (id: string, offer: string) => this.http.post<{answer: string}>(`/sessions/${part(id)}/captions`, {offer});
  evaluation = async (id: string): Promise<T.Evaluation | T.EvaluationWork> => this.http.get(`/interviews/${part(id)}/evaluation`);
  evaluateAgain = (id: string) => this.http.post<unknown>(`/interviews/${part(id)}/evaluation/runs`);
  rate = (id: string, rating: {criterion_id: string; score: number | null; reason: string}) =>
    this.http.post<T.Evaluation>(`/interviews/${part(id)}/evaluation/ratings`, rating);
  decide = (id: string, outcome: T.Outcome, reason: string) => this.http.post<T.Interview>(`/interviews/${part(id)}/decisions`, {outcome, reason});
  exportInterview = (id: string, format: 'json' | 'csv') =>
    this.http.download(`/interviews/${part(id)}/export`, `interview-${id}.${format}`, {query: {format}, headers: {accept: '*/*'}});
  printable = (id: string, language: Lang) =>
    this.http.download(`/interviews/${part(id)}/report.html`, `interview-${id}.html`, {query: {language}, headers: {accept: 'text/html'}});
}

function items<R>(answer: R[] | {items: R[]}): R[] {
  return Array.isArray(answer) ? answer : answer.items;
}
