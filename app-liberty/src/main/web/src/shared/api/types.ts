import type {Lang} from '../i18n/i18n.js';

// The REST interface's values, as docs/rest.md has them.

/** ISO 8601 in UTC. */
export type Timestamp = string;

export interface Wording {
  de: string;
  en: string;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

// Session and accounts

export type AccountRole = 'admin' | 'recruiter';

export interface Account {
  username: string;
  display_name: string;
  role: AccountRole;
  active: boolean;
  created_at: Timestamp;
}

export interface Session {
  token: string;
  expires_at: Timestamp;
  account: Account;
}

export interface NewAccount {
  username: string;
  display_name: string;
  role: AccountRole;
  password: string;
}

export type AccountChange = Partial<Pick<Account, 'display_name' | 'role' | 'active'> & {password: string}>;

// Roles

export interface Criterion {
  id: string;
  name: Wording;
  description: Wording;
  /** 1–10 */
  weight: number;
  /** Five, from the weakest to the strongest. */
  anchors: Wording[];
}

export type QuestionOrigin = 'bank' | 'job_description' | 'cv' | 'recruiter';

export interface Question {
  id: string;
  criterion_id: string;
  text: Wording;
  simpler: Wording;
  look_for: Wording;
  follow_ups: Wording[];
  skill?: string | null;
  origin: QuestionOrigin;
}

export interface RoleContent {
  title: string;
  language: Lang;
  job_description: string;
  skills: string[];
  criteria: Criterion[];
  questions: Question[];
}

export type RoleStatus = 'draft' | 'approved' | 'archived';

export interface Role extends RoleContent {
  id: string;
  status: RoleStatus;
  revision: number;
  created_at: Timestamp;
  updated_at: Timestamp;
  version: number;
}

/** A role in a list. */
export type RoleListed = Omit<Role, 'job_description'> & {question_count: number};

export interface DocumentText {
  file_name: string;
  media_type: string;
  text: string;
  pages: number;
  warnings: string[];
}

// Candidates and documents

export interface CvFile {
  document_id: string;
  file_name: string;
  media_type: string;
  size: number;
  uploaded_at: Timestamp;
}

export interface Candidate {
  id: string;
  name: string;
  email: string | null;
  language: Lang;
  cv: CvFile | null;
  /** Not in lists. */
  cv_text?: string;
  warnings: string[];
  created_at: Timestamp;
  version: number;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  pointer?: string;
}

export interface ImportResult {
  file_name: string;
  status: 'created' | 'refused';
  candidate?: Candidate;
  problem?: Problem;
  /** Candidates who were there before and seem to be the same. */
  alike?: {candidate_id: string; name: string; same_cv: boolean}[];
}

// Interviews

export type InterviewStatus =
  | 'scheduled'
  | 'invited'
  | 'consented'
  | 'in_progress'
  | 'paused'
  | 'concluding'
  | 'completed'
  | 'abandoned'
  | 'expired'
  | 'evaluated'
  | 'decided';

export type EndReason = 'finished' | 'ended_by_candidate' | 'ended_by_recruiter' | 'time_limit' | 'not_resumed' | 'not_started';

export interface Clock {
  running: boolean;
  elapsed_seconds: number;
  remaining_seconds: number;
  concluding: boolean;
}

export interface SupervisorSettings {
  interval_seconds: number;
  conclude_after_seconds: number;
  end_after_seconds: number;
  turn_budget: number;
}

export interface InterviewSummary {
  id: string;
  role_id: string;
  role_title: string;
  candidate_id: string;
  candidate_name: string;
  language: Lang;
  status: InterviewStatus;
  created_at: Timestamp;
  scheduled_for: Timestamp | null;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
  /** The person who leads it; null when the AI does. */
  lead: Lead | null;
}

/** Who leads an interview in place of the AI, and whether it stands among the saved ones. */
export interface Lead {
  by: string;
  name: string;
  saved: boolean;
}

export interface Plan {
  planner: string;
  questions: Question[];
  required_skills: string[];
  cv_skills: string[];
  notes: Wording[];
}

export type Outcome = 'advance' | 'hold' | 'reject';

export interface Decision {
  outcome: Outcome;
  reason: string;
  by: string;
  by_name: string;
  at: Timestamp;
}

export interface Interview extends InterviewSummary {
  paused_at: Timestamp | null;
  concluding_at: Timestamp | null;
  elapsed_seconds: number;
  remaining_seconds: number;
  settings: SupervisorSettings;
  rubric: {version: string | number; criteria: Criterion[]};
  plan: Plan;
  invitation: {issued_at: Timestamp; expires_at: Timestamp} | null;
  consent: {notice_version: string; notice_hash: string; language: Lang; at: Timestamp; attested_by: string | null} | null;
  end_reason: EndReason | null;
  decision: Decision | null;
  decisions: Decision[];
  version: number;
}

export interface NewInterview {
  role_id: string;
  candidate_id: string;
  language?: Lang;
  scheduled_for?: Timestamp | null;
  settings?: Partial<SupervisorSettings>;
}

export interface Invitation {
  link: string;
  expires_at: Timestamp;
  text: Wording;
}

/** Whose the interviewer's place is. */
export interface StandIn {
  state: 'none' | 'person';
  /** The name the candidate is told. */
  person: string | null;
  /** The account. */
  by: string | null;
  since: Timestamp | null;
}

export type Speaker = 'user' | 'assistant' | 'person' | 'system';
export type TurnType = 'text' | 'audio' | 'system' | 'supplied';

export type Move =
  | 'opening'
  | 'question'
  | 'follow_up'
  | 'rephrase'
  | 'repeat'
  | 'answer'
  | 'redirect'
  | 'boundary'
  | 'relay'
  | 'invite_questions'
  | 'closing';

export interface Turn {
  position: number;
  timestamp: Timestamp;
  speaker: Speaker;
  turn_type: TurnType;
  content: string;
  session_id: string;
  move?: Move | null;
  question_id?: string | null;
  /** What the candidate's device called it. */
  id?: string | null;
  /** The position of a spoken turn that was misheard, and is put right by this one. */
  corrects?: number | null;
}

/** What an interview can be asked from. */
export type SourceKind = 'job_description' | 'cv' | 'transcript';

export interface InterviewQuestion {
  question: string;
  language: Lang;
  sources: readonly SourceKind[];
}

export interface SourceCitation {
  number: number;
  source: SourceKind;
  title: string;
  heading: string;
  page: number | null;
  turn: number | null;
  /** Places in the source's text. */
  start: number;
  end: number;
  quote: string;
}

export interface InterviewAnswer {
  interview_id: string;
  question: string;
  language: Lang;
  answer: string | null;
  citations: SourceCitation[];
  passages: {source: SourceKind; heading: string; page: number | null; turn: number | null; start: number; text: string; score: number; cited: boolean}[];
  missing: SourceKind[];
}

export interface SourceText {
  source: SourceKind;
  title: string;
  text: string;
  /** Its pages or its turns. */
  parts: {number: number; start: number; speaker: Speaker | null}[];
}

/** An interview that a person leads. */
export interface LedInterview {
  id: string;
  candidate_name: string;
  candidate_id: string;
  position: string;
  role_id: string;
  language: Lang;
  status: InterviewStatus;
  lead: Lead;
  agreed: boolean;
  /** What the co-pilot has not (yet). */
  missing: SourceKind[];
  /** What was handed in last as a file. */
  documents: LedDocument[];
  turns: number;
  questions: {id: string; text: string; look_for: string; asked: boolean}[];
  sound: {state: 'off' | 'not_agreed' | 'open' | 'kept'; kept: LedSound | null; captions: 'off' | 'not_agreed' | 'on'};
  created_at: Timestamp;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
}

export interface NewLedInterview {
  candidate_name: string;
  position?: string;
  role_id?: string;
  language: Lang;
}

/** A CV that is kept and read in the background. */
export interface Reading {
  id: string;
  file_name: string;
  bytes: number;
  received_at: Timestamp;
  language: Lang;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  /** Why the last attempt failed. */
  trouble: string | null;
  /** How far it is, when that can be told. */
  pages: {read: number; of: number} | null;
  candidate: {id: string; name: string; warnings: string[]} | null;
  alike: {candidate_id: string; name: string; same_cv: boolean}[];
}

/** What became of a file that was sent. */
export interface Receipt {
  file_name: string;
  reading: Reading | null;
  problem: {title: string; detail: string; status: number} | null;
}

/** A file with sound. */
export interface SoundFile {
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
}

/** The sound of an interview that a person leads: of both voices, or of the candidate's when the interviewer's has a file of its own. */
export interface LedSound extends SoundFile {
  id: string;
  interviewer: SoundFile | null;
  kept_until: Timestamp;
}

/** A job description or a CV that was handed in as a file: kept at once, read in the background. */
export interface LedDocument {
  kind: 'job_description' | 'cv';
  file_name: string;
  handed_in_at: Timestamp;
  state: Reading['state'];
  /** What is wrong with the file. */
  reason: 'unsupported_type' | 'damaged' | 'encrypted' | 'image_only' | 'empty' | 'too_large' | 'too_costly' | null;
  /** Why the last attempt failed, in the server's words. */
  trouble: string | null;
  /** How far it is, when that can be told. */
  pages: Reading['pages'];
  warnings: string[];
  /** A role with the very same text was there. */
  known_job: boolean;
  alike: {candidate_id: string; name: string; same_cv: boolean}[];
}

/** Something that was said, as it is handed in. */
export interface Said {
  id: string;
  revision: number;
  speaker: 'candidate' | 'recruiter';
  text: string;
  question_id: string | null;
}

export interface SaidReport {
  id: string;
  utterances: {id: string; position: number; outcome: 'kept' | 'corrected' | 'known' | 'superseded'}[];
  last_position: number;
}

export type AdviceKind = 'next_questions' | 'strengths' | 'open_points' | 'inconsistencies';

export interface AdvicePoint {
  finding: string;
  ask: string;
  citations: SourceCitation[];
}

export interface Advice {
  interview_id: string;
  kind: AdviceKind;
  adviser: string;
  by_rules: boolean;
  points: AdvicePoint[];
  missing: SourceKind[];
}

/** Something a candidate wrote or said, word for word. */
export interface EvidenceQuote {
  source: SourceKind;
  interview_id: string | null;
  title: string;
  heading: string;
  page: number | null;
  turn: number | null;
  start: number;
  end: number;
  quote: string;
  found_by: 'words' | 'meaning';
}

export interface PersonEvidence {
  candidate_id: string;
  name: string;
  evidence: EvidenceQuote[];
}

export interface EvidenceAnswer {
  question: string;
  language: Lang;
  order: 'name';
  people: PersonEvidence[];
  searched: {cvs: number; transcripts: number; complete: boolean; indexed: boolean};
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** How many jobs of a kind stand how. */
export interface WorkKind {
  kind: string;
  done_here: boolean;
  waiting: number;
  running: number;
  done: number;
  failed: number;
  waiting_since: string | null;
}

/** A job; `at` is when it is due, was begun, was done or was given up. */
export interface WorkJob {
  kind: string;
  subject: string;
  about: {what: 'interview' | 'candidate' | 'role' | 'ticket'; id: string} | null;
  state: JobState;
  attempts: number;
  at: string;
  last_error: string | null;
}

export interface Work {
  kinds: WorkKind[];
  items: WorkJob[];
}

/** An event on its way to another system. */
export interface EventDelivery {
  id: string;
  type: string;
  interview_id: string;
  happened_at: string;
  state: JobState;
  attempts: number;
  due_at: string;
  last_error: string | null;
}

export interface Deliveries {
  listened_to: boolean;
  items: EventDelivery[];
}

/** How far the index of passages is; `waiting` and `failed` count to 1,000. */
export interface PassageIndex {
  kept: boolean;
  model: string | null;
  job_descriptions: number;
  cvs: number;
  transcripts: number;
  outdated: number;
  waiting: number;
  failed: number;
  gathering: boolean;
}

/** A place of a source, and the answer that names it. */
export interface Place {
  source: SourceKind;
  start: number;
  end: number;
  asked: number;
}

export type RecordedVoice = 'candidate' | 'interviewer';

/** Where a turn is heard, in milliseconds from the beginning of both tracks. */
export interface HeardTurn {
  position: number;
  track: RecordedVoice;
  from_ms: number;
  to_ms: number;
}

export interface Recording {
  interview_id: string;
  state: 'none' | 'under_way' | 'stored' | 'deleted';
  absence: 'off' | 'not_agreed' | 'nothing_spoken' | null;
  incomplete: boolean;
  started_at: Timestamp | null;
  length_ms: number | null;
  kept_until: Timestamp | null;
  tracks: {track: RecordedVoice; url: string; bytes: number; sha256: string}[];
  stretches: {started_at: Timestamp; from_ms: number; length_ms: number}[];
  turns: HeardTurn[];
}

/** What a model understood when it heard a recording once more. It stands beside the transcript. */
export interface SecondTranscript {
  interview_id: string;
  state: 'off' | 'not_recorded' | 'not_agreed' | 'open' | 'waiting' | 'under_way' | 'ready' | 'failed';
  trouble: string | null;
  turns_heard: number;
  turns_in_all: number;
  model: string | null;
  /** How the voices of one file were told apart; null when each had its own. */
  division: 'by_model' | 'by_transcript' | null;
  at: Timestamp | null;
  turns: {position: number; track: RecordedVoice; text: string; differs: boolean}[];
}

export interface TranscriptPage {
  interview_id: string;
  turns: Turn[];
  last_position: number;
}

export interface Ticket {
  ticket: string;
  expires_at: Timestamp;
  websocket_url: string;
}

/** Tokens that models read and wrote for an interview, those of the voice included. */
export interface ModelUse {
  interview_id: string;
  tokens_read: number;
  tokens_written: number;
}

export interface CriterionCoverage {
  criterion_id: string;
  planned: number;
  asked: number;
  answers: number;
  characters: number;
}

export interface Measure {
  value: number | null;
  reason: string;
}

export type SupervisorActionName = 'ignore' | 'guide' | 'conclude' | 'end' | 'take_over' | 'release';
export type Effect = 'none' | 'pending' | 'applied' | 'undone' | 'superseded' | 'not_followed';

export interface Supervision {
  number: number;
  at: Timestamp;
  elapsed_seconds: number;
  by: string;
  up_to: number;
  exchanges: number;
  assessment: {topic_relevance: Measure; question_quality: Measure; progress: Measure};
  rule: string;
  because: string;
  action: SupervisorActionName;
  focus: string | null;
  instruction: string | null;
  effect: Effect;
  effect_at: Timestamp | null;
}

export interface SupervisorState {
  settings: SupervisorSettings;
  clock: Clock;
  is_active: boolean;
  analysis_count: number;
  actions_taken: number;
  conclusion_initiated: boolean;
  cycles: Supervision[];
}

// Evaluation

export interface Evidence {
  position: number;
  start: number;
  end: number;
  text: string;
}

export interface CriterionResult {
  criterion_id: string;
  score: number | null;
  rationale: Wording;
  evidence: Evidence[];
}

export interface Finding {
  text: Wording;
  evidence: Evidence[];
}

export type Recommendation = 'supports' | 'mixed' | 'does_not_support' | 'insufficient_evidence';

export interface HumanRating {
  criterion_id: string;
  score: number | null;
  reason: string;
  by: string;
  at: Timestamp;
}

export interface Evaluation {
  evaluator: string;
  rubric_version: string | number;
  turns: number;
  at: Timestamp;
  results: CriterionResult[];
  overall: number | null;
  recommendation: Recommendation;
  recommendation_rule: Wording;
  strengths: Finding[];
  concerns: Finding[];
  gaps: Finding[];
  dropped: string[];
  ratings: HumanRating[];
}

/** What stands in the evaluation's place while it is being made. */
export interface EvaluationWork {
  state: 'waiting' | 'running' | 'failed';
  attempts: number;
  last_error: string | null;
}

// The candidate's side

export interface CandidateView {
  id: string;
  status: InterviewStatus;
  role_title: string;
  candidate_name: string;
  language: Lang;
  duration_minutes: number;
  clock: Clock;
  consented: boolean;
  /** Whether the interview can be spoken. */
  voice?: boolean;
  end_reason: EndReason | null;
}

export interface CandidateSession {
  token: string;
  expires_at: Timestamp;
  interview: CandidateView;
}

export interface Notice {
  version: string;
  hash: string;
  language: Lang;
  title: string;
  /** What the candidate did not agree to before is `changed`, where they agreed to another notice. */
  sections: {heading: string; text: string; changed?: boolean}[];
  agree_label: string;
  /** Whether the candidate agreed to another notice before. */
  renewed?: boolean;
}
