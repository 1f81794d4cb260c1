import type {Clock, CriterionCoverage, EndReason, InterviewStatus, Supervision, Timestamp, Turn} from '../api/types.js';
import type {Lang} from '../i18n/i18n.js';

// The messages of the live socket, as docs/live-protocol.md has them.

export type ClientMessage =
  | {type: 'resume'; after: number}
  | {type: 'text'; content: string; id: string}
  | {type: 'correct'; position: number; content: string; id: string}
  | {type: 'typing'; active: boolean}
  | {type: 'pause'}
  | {type: 'finish'}
  | {type: 'ping'; id?: string}
  | {type: 'audio'; audio: string}
  | {type: 'audio_end'}
  | {type: 'played'; item_id: string; audio_end_ms: number}
  | {type: 'patience'; level: Patience}
  | {type: 'call'; offer: string}
  | {type: 'call_open'}
  | {type: 'call_end'};

/** How long a pause within a spoken answer may be. */
export type Patience = 'short' | 'normal' | 'long';

export type ErrorCode =
  | 'invalid_json'
  | 'invalid_message'
  | 'unknown_type'
  | 'too_long'
  | 'voice_unavailable'
  | 'voice_direct'
  | 'voice_relayed'
  | 'invalid_audio'
  | 'invalid_offer'
  | 'audio_too_fast'
  | 'read_only'
  | 'rate_limited'
  | 'not_running'
  | 'saving_failed'
  | 'saving_delayed'
  | 'interviewer_unavailable';

export interface SessionReady {
  type: 'session.ready';
  session_id: string;
  seat: 'candidate' | 'observer';
  status: InterviewStatus;
  language: Lang;
  candidate_name: string;
  role_title: string;
  last_position: number;
  clock: Clock;
  resumed: boolean;
  /** Whether the interview can be spoken. */
  voice?: boolean;
  /** What ends a spoken turn: a pause, or the candidate's word alone. */
  turns?: 'pause' | 'button';
  /** Whether what is spoken is recorded. */
  recorded?: boolean;
  /** Whether its sound goes between this device and the interviewer, by calls. */
  calls?: boolean;
}

export interface ErrorMessage {
  type: 'error';
  error: {code: ErrorCode; message: string; param: string | null};
}

export type ServerMessage =
  | SessionReady
  | ({type: 'turn'} & Turn)
  | {type: 'response.text.done'; position: number; timestamp: Timestamp; text: string; session_id: string}
  | {type: 'turn.acknowledged'; id: string | null; position: number; timestamp: Timestamp}
  | {type: 'interviewer.state'; state: 'thinking' | 'listening'}
  | {type: 'candidate.state'; connected: boolean; typing: boolean}
  | {type: 'clock'; clock: Clock}
  | {type: 'interview.status'; status: InterviewStatus; end_reason: EndReason | null; clock: Clock}
  | {type: 'supervisor.cycle'; supervision: Supervision}
  | {type: 'interview.handover'; state: 'none' | 'person'; person: string | null}
  | {type: 'coverage'; coverage: CriterionCoverage[]}
  | {type: 'pong'; id?: string | null}
  | ErrorMessage
  | SpeechMessage
  | CallMessage;

/** What becomes of calls, where sound goes past the server. */
export type CallMessage =
  | {type: 'call.answered'; answer: string}
  | {type: 'call.due'}
  | {type: 'call.ended'; reason: 'lost' | 'unavailable' | 'refused'};

/** What the candidate's seat of a spoken interview hears besides. */
export type SpeechMessage =
  | {type: 'response.audio.delta'; item_id: string; delta: string}
  | {type: 'response.audio.done'; item_id: string}
  | {type: 'response.audio_transcript.delta'; item_id: string; delta: string}
  | {type: 'response.audio.interrupted'; item_id: string}
  | {type: 'input_audio_buffer.speech_started'; item_id: string; audio_start_ms: number}
  | {type: 'input_audio_buffer.speech_stopped'; item_id: string; audio_end_ms: number}
  | {type: 'conversation.item.input_audio_transcription.delta'; item_id: string; delta: string}
  | {type: 'conversation.item.input_audio_transcription.completed'; item_id: string; transcript: string; position: number; timestamp: Timestamp; session_id: string};

/** The longest answer, in characters. */
export const MOST_CHARACTERS = 8_000;

export const CLOSE = {
  finished: 1000,
  serverStopping: 1001,
  tooLarge: 1009,
  internalError: 1011,
  audioTooFast: 4029,
  invalidMessages: 4400,
  idle: 4408,
  replaced: 4409,
  notOpen: 4410,
  slowConsumer: 4413,
  rateLimited: 4429,
} as const;
