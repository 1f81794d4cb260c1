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
  history: {at: Timestamp; by: string; status: TicketStatus}[];
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
  | 'shelf_changed';

/** One thing the assistant did; nobody's words. */
export interface LogEntry {
  timestamp: Timestamp;
  kind: LogKind;
  session_id: string | null;
  intent: Intent | null;
  detail: string;
}

export interface WebsiteStats {
  sessions: number;
  messages: number;
  out_of_scope: number;
  intents: Partial<Record<Intent, number>>;
  tickets: {total: number; offen: number; erledigt: number; by_category: Record<string, number>};
  feedback: {total: number; by_category: Record<string, number>};
}

export interface ShelfDocument {
  id: string;
  title: string;
  characters: number;
  passages: number;
  added_at: Timestamp;
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
  author: 'visitor' | 'assistant';
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
