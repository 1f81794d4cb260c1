// What the server says, as it says it.

/** The longest message of a visitor, in characters. */
export const MOST_CHARACTERS = 4_000;

export interface Citation {
  document_id: string;
  title: string;
  start: number;
  quote: string;
  page?: number | null;
}

/** A ticket the visitor is asked to confirm; `complete` when there is a way to reach somebody, or nobody wants to be reached. */
export interface Draft {
  anonymous: boolean;
  category: string;
  message: string;
  complete: boolean;
}

export interface Message {
  position: number;
  timestamp: string;
  author: 'visitor' | 'assistant' | 'person';
  name?: string | null;
  text: string;
  classification?: {intent: string} | null;
  out_of_scope: boolean;
  citations: Citation[];
  ticket_draft: Draft | null;
  ticket_id: number | null;
}

/** Whether a person is wanted or there. */
export interface Handover {
  state: 'none' | 'waiting' | 'person';
  person: string | null;
  since: string | null;
}

export const NOBODY: Handover = {state: 'none', person: null, since: null};

export interface Thread {
  messages: Message[];
  handover?: Handover;
}

export interface Session {
  client_secret: string;
  expires_at: string;
  session_id: string;
}

export interface Settings {
  categories: string[];
  organisation: string;
  contact: string;
}

/** A passage of a document; `start` is where it begins in the document. */
export interface Passage {
  title: string;
  start: number;
  text: string;
  page?: number | null;
}

export interface TicketRequest {
  name: string;
  contact: string;
  wants_reply: boolean;
  category: string;
  message: string;
  website: string;
}

export interface FeedbackRequest {
  user_question: string;
  assistant_reply: string;
  category: string;
  comment: string;
  rating?: number;
}

/** What comes while an answer is given or a person takes part. */
export type Heard =
  | {kind: 'accepted'; message: Message}
  | {kind: 'piece'; text: string}
  | {kind: 'message'; message: Message}
  | {kind: 'handover'; handover: Handover};
