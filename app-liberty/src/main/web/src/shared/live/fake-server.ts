import type {Turn} from '../api/types.js';
import type {ClientMessage, ServerMessage} from './protocol.js';
import type {Wire} from './live-socket.js';

/** The server's end of one connection, for tests: keeps what it got, and says what it is told to. */
export class FakeWire implements Wire {
  readonly got: ClientMessage[] = [];
  readyState = 1;
  closed = false;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(readonly url: string) {}

  send(data: string): void {
    if (this.closed) throw new Error('sent on a closed wire');
    this.got.push(JSON.parse(data) as ClientMessage);
  }

  close(): void {
    this.closed = true;
  }

  /** The server says something. */
  say(message: ServerMessage | string): void {
    this.onmessage?.(new MessageEvent('message', {data: typeof message === 'string' ? message : JSON.stringify(message)}));
  }

  ready(lastPosition = 0): void {
    this.say({
      type: 'session.ready',
      session_id: 'i-1',
      seat: 'candidate',
      status: 'in_progress',
      language: 'en',
      candidate_name: 'Ada',
      role_title: 'Baker',
      last_position: lastPosition,
      clock: {running: true, elapsed_seconds: 0, remaining_seconds: 2_100, concluding: false},
      resumed: lastPosition > 0,
    });
  }

  /** The server, or the network, ends the connection. */
  drop(code = 1006): void {
    this.onclose?.(new CloseEvent('close', {code}));
  }

  texts(): {id: string; content: string}[] {
    return this.got.filter((message) => message.type === 'text').map(({id, content}) => ({id, content}));
  }
}

export function turn(position: number, more: Partial<Turn> = {}): {type: 'turn'} & Turn {
  return {
    type: 'turn',
    position,
    timestamp: '2026-11-21T09:00:00Z',
    speaker: 'assistant',
    turn_type: 'text',
    content: `turn ${position}`,
    session_id: 'i-1',
    ...more,
  };
}
