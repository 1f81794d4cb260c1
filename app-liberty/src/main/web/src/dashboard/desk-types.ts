import type {Timestamp} from '../shared/api/types.js';

// What the website assistant's calls for the team take and give, as docs/rest.md has it.

/** A ticket's status, in the words of the interface: open and done. */
export type TicketStatus = 'offen' | 'erledigt';

export interface WebsiteTicket {
  id: number;
  created_at: Timestamp;
  name: string;
  contact: string;
  email: string | null;
  phone: string | null;
  wants_reply: boolean;
  category: string;
  status: TicketStatus;
  message: string;
  source: string;
  session_id: string | null;
  /** The account that looks after it. */
  owner: string | null;
  due_at: Timestamp | null;
  overdue: boolean;
  notes: TicketNote[];
  replies: TicketReply[];
  merged_into: number | null;
  merged: number[];
  history: TicketChange[];
}

export interface TicketNote {
  at: Timestamp;
  by: string;
  text: string;
}

export type Delivery = 'none' | 'queued' | 'sent' | 'failed';

export interface TicketReply {
  at: Timestamp;
  by: string;
  text: string;
  by_email: boolean;
  in_thread: boolean;
  delivery: Delivery;
  /** Why the last attempt failed. */
  delivery_trouble: string | null;
}

/** `from` and `to` are a status, an account, a time, a category, ways, or numbers of tickets, as the kind has it. */
export interface TicketChange {
  at: Timestamp;
  by: string;
  kind: 'status' | 'owner' | 'due' | 'category' | 'note' | 'reply' | 'merge';
  from: string | null;
  to: string | null;
}

/** What is left out stays; null takes away. */
export interface TicketPatch {
  owner?: string | null;
  due_at?: Timestamp | null;
  category?: string;
}

export interface NewReply {
  text: string;
  by_email: boolean;
  in_thread: boolean;
  client_id: string;
}

export interface AssistantSettings {
  categories: string[];
  due_hours: number | null;
  /** Whether letters can be sent. */
  mail: boolean;
  organisation: string | null;
  /** Who can look after tickets. */
  owners: {username: string; display_name: string}[];
}

export interface HandOver {
  state: 'none' | 'waiting' | 'person';
  /** The name visitors see. */
  person: string | null;
  since: Timestamp | null;
}

/** A visitor's conversation in a list. */
export interface ThreadEntry {
  session_id: string;
  created_at: Timestamp;
  last_at: Timestamp;
  language: string;
  messages: number;
  handover: HandOver;
  last_text: string;
  tickets: number[];
}

export interface ThreadPage {
  items: ThreadEntry[];
  next: string | null;
}

/** A visitor's whole conversation. */
export interface Thread {
  session_id: string;
  created_at: Timestamp;
  language: string;
  handover: HandOver;
  messages: ChatMessage[];
  tickets: number[];
}

export interface TicketPage {
  items: WebsiteTicket[];
  /** The `before` of the next page. */
  next: number | null;
}

export interface Feedback {
  id: string;
  timestamp: Timestamp;
  kind: 'public_feedback' | 'admin_feedback';
  session_id: string | null;
  user_question: string | null;
  assistant_reply: string | null;
  category: string | null;
  comment: string | null;
  /** 1–5 */
  rating: number | null;
}

export interface OwnFeedback {
  user_question?: string;
  assistant_reply?: string;
  reason?: string;
  rating: number;
}

export const INTENTS = ['knowledge', 'smalltalk', 'escalation', 'ticket', 'feedback', 'unsafe', 'out_of_scope'] as const;
export type Intent = (typeof INTENTS)[number];

export type LogKind =
  | 'session_opened'
  | 'session_renewed'
  | 'session_refused'
  | 'message_answered'
  | 'out_of_scope'
  | 'ticket_opened'
  | 'ticket_changed'
  | 'feedback_given'
  | 'shelf_changed'
  | 'microphone_opened'
  | 'microphone_refused';

/** One thing the assistant did; nobody's words. */
export interface LogEntry {
  /** Its place in the log, from 1. */
  number?: number;
  /** Over itself and the entry before it. */
  hash?: string;
  timestamp: Timestamp;
  kind: LogKind;
  session_id: string | null;
  intent: Intent | null;
  detail: string;
}

export interface LogPage {
  entries: LogEntry[];
  /** The `after` of the next page. */
  next: string | null;
}

export interface LogVerdict {
  whole: boolean;
  entries: number;
  first_broken: number | null;
  head: string;
}

export type FileFormat = 'csv' | 'parquet';

export interface Day {
  /** 2026-11-21, in UTC */
  day: string;
  messages: number;
  tickets: number;
  unresolved: number;
  out_of_scope: number;
  intents?: Partial<Record<Intent, number>>;
  categories?: Record<string, number>;
}

/** What visitors asked about and no document covers. */
export interface Topic {
  words: string[];
  count: number;
  examples: {session_id: string; position: number}[];
}

export interface WebsiteStats {
  sessions: number;
  messages: number;
  out_of_scope: number;
  intents: Partial<Record<Intent, number>>;
  tickets: {total: number; offen: number; erledigt: number; by_category: Record<string, number>};
  feedback: {total: number; by_category: Record<string, number>};
  from: string;
  to: string;
  volume: Day[];
  categories: Record<string, number>;
  response_time: {tickets?: number; median_seconds: number | null; p90_seconds: number | null};
  out_of_scope_topics: Topic[];
}

export interface ShelfDocument {
  id: string;
  title: string;
  characters: number;
  passages: number;
  added_at: Timestamp;
}

/** The same with all that stands in it. */
export interface ShelvedDocument extends ShelfDocument {
  text: string;
  cited_as: ShelfPassage[];
}

/** A piece of a document, as an answer quotes it. */
export interface ShelfPassage {
  start: number;
  text: string;
}

/** What the assistant would answer, and why. */
export interface Trial {
  /** Null when the documents do not answer, or are not asked. */
  answer: string | null;
  out_of_scope: boolean;
  routing: Classification;
  citations: ChatMessage['citations'];
  passages: {document: string; heading: string | null; page: number | null; text: string; score: number; cited: boolean}[];
}

export type Boundary = 'tax' | 'legal' | 'medical' | 'instructions' | 'abuse';

export interface Classification {
  intent: Intent;
  agent: 'smalltalk' | 'knowledge' | 'escalation' | 'ticket_widget' | 'safety';
  rule: string;
  reason: string;
  boundary: Boundary | null;
}

export interface ChatMessage {
  position: number;
  timestamp: Timestamp;
  author: 'visitor' | 'assistant' | 'person';
  /** Who of the team says it. */
  name?: string | null;
  text: string;
  classification: Classification | null;
  out_of_scope: boolean;
  citations: {document_id: string; title: string; start: number; quote: string}[];
  ticket_draft: {name: string; email: string | null; phone: string | null; anonymous: boolean; category: string; message: string} | null;
  ticket_id: number | null;
}

export interface ChatSession {
  client_secret: string;
  expires_at: Timestamp;
  session_id: string;
}
