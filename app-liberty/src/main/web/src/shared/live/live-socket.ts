import {ApiProblem} from '../api/problem.js';
import type {Ticket, Turn} from '../api/types.js';
import {Backoff} from './backoff.js';
import {Outbox, type OutboxStore, type Pending} from './outbox.js';
import {CLOSE, type ClientMessage, type ErrorMessage, type ServerMessage} from './protocol.js';
import {TurnLog} from './turn-log.js';

/** Why a connection is not tried again. */
export type StopReason = 'finished' | 'replaced' | 'not_open' | 'invalid_messages' | 'refused' | 'left';

export type Connection =
  | {readonly state: 'connecting'; readonly attempt: number}
  | {readonly state: 'open'}
  | {readonly state: 'waiting'; readonly attempt: number; readonly until: number}
  | {readonly state: 'stopped'; readonly reason: StopReason; readonly problem?: ApiProblem};

/** The part of a WebSocket that is used. */
export interface Wire {
  readonly readyState: number;
  readonly bufferedAmount?: number;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  onerror: ((event: Event) => void) | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

export interface LiveSocketOptions {
  /** Gets a ticket, renewing the caller's own credential first where that is needed. */
  ticket: () => Promise<Ticket>;
  /** Where unacknowledged answers outlive a reload. */
  outbox?: OutboxStore;
  /** How often to ping, in milliseconds: the server lets go after 90 s of silence. */
  pingEvery?: number;
  /** How long to wait for an answer, a ready connection, or an acknowledgement before the line counts as dead. */
  patience?: number;
  random?: () => number;
  wire?: (url: string) => Wire;
}

/** What a live socket tells, each as a `CustomEvent` with this detail. */
export interface LiveSocketEvents {
  connection: Connection;
  /** Every message but `turn`s that were known already. */
  message: ServerMessage;
  turn: Turn;
  /** The answers not yet acknowledged have changed. */
  outbox: readonly Pending[];
  acknowledged: {id: string; position: number};
  /** An answer the server will not take as it is; it is out of the outbox. */
  rejected: {pending: Pending; error: ErrorMessage['error']};
}

/**
 * One interview's line to the server. Comes back by itself after a drop, sends what was not acknowledged again with the same ids, one answer at a time and in
 * order, and tells every turn once. Stays closed when the seat was taken, the interview is not open, or the caller leaves.
 */
export class LiveSocket {
  private readonly events = new EventTarget();
  private readonly log = new TurnLog();
  private readonly outbox: Outbox;
  private readonly backoff: Backoff;
  private readonly options: Required<Omit<LiveSocketOptions, 'outbox'>>;
  private wire: Wire | undefined;
  private current: Connection = {state: 'stopped', reason: 'left'};
  private ready = false;
  private inFlight: string | undefined;
  private generation = 0;
  private retryTimer: Timer;
  private pingTimer: Timer;
  private deadline: Timer;
  private ackDeadline: Timer;
  private saveRetry: Timer;

  constructor(options: LiveSocketOptions) {
    this.options = {pingEvery: 20_000, patience: 10_000, random: Math.random, wire: (url) => new WebSocket(url), ...options};
    this.outbox = new Outbox(options.outbox);
    this.backoff = new Backoff(this.options.random);
  }

  get connection(): Connection {
    return this.current;
  }

  get turns(): readonly Turn[] {
    return this.log.turns;
  }

  get pending(): readonly Pending[] {
    return this.outbox.all;
  }

  /** Listens; returns how to stop that. */
  on<K extends keyof LiveSocketEvents>(name: K, listener: (detail: LiveSocketEvents[K]) => void): () => void {
    const heard = (event: Event) => listener((event as CustomEvent<LiveSocketEvents[K]>).detail);
    this.events.addEventListener(name, heard);
    return () => this.events.removeEventListener(name, heard);
  }

  /** Connects, or connects at once when it waits for the next try. */
  connect(): void {
    if (this.current.state === 'connecting' || this.current.state === 'open') return;
    void this.open();
  }

  /** Leaves for good; unacknowledged answers stay kept. */
  leave(): void {
    this.stop('left');
  }

  /** Gives an answer: it is kept, sent as soon as possible, and sent again until it is acknowledged. */
  say(content: string): Pending {
    return this.take(content);
  }

  /** Puts a spoken turn right; kept and sent as an answer is. */
  correct(position: number, content: string): Pending {
    return this.take(content, position);
  }

  private take(content: string, corrects?: number): Pending {
    const added = this.outbox.add(content, corrects);
    this.emit('outbox', this.outbox.all);
    this.sendHead();
    return added;
  }

  /** Sends an answer that could not be stored again, now. */
  retry(): void {
    const head = this.outbox.head;
    if (!head) return;
    this.outbox.mark(head.id, false);
    this.inFlight = undefined;
    this.emit('outbox', this.outbox.all);
    if (this.current.state === 'waiting') this.connect();
    else this.sendHead();
  }

  /** Sends a message that may be lost; false when there is no line. */
  send(message: Exclude<ClientMessage, {type: 'text' | 'correct'}>): boolean {
    if (!this.ready || !this.wire) return false;
    this.wire.send(JSON.stringify(message));
    return true;
  }

  /** How many bytes wait to be sent. */
  get waiting(): number {
    return this.wire?.bufferedAmount ?? 0;
  }

  /** Asks for a sign of life now: for the moments when the device says that the network has changed. */
  probe(): void {
    if (this.current.state === 'waiting') this.connect();
    else if (this.ready) this.ping(Math.min(this.options.patience, 4_000));
  }

  private async open(): Promise<void> {
    const generation = ++this.generation;
    clearTimeout(this.retryTimer);
    this.change({state: 'connecting', attempt: this.backoff.attempt});
    let ticket: Ticket;
    try {
      ticket = await this.options.ticket();
    } catch (error) {
      if (generation === this.generation) this.noTicket(error);
      return;
    }
    if (generation !== this.generation) return;
    const wire = this.options.wire(address(ticket));
    this.wire = wire;
    this.giveUpAfter(this.options.patience);
    wire.onmessage = (event) => this.wire === wire && this.receive(String(event.data));
    wire.onclose = (event) => this.wire === wire && this.closed(event.code);
    wire.onerror = null;
  }

  private noTicket(error: unknown): void {
    if (error instanceof ApiProblem && !error.passing) this.stop('refused', error);
    else this.wait(error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1_000 : 0);
  }

  private receive(data: string): void {
    clearTimeout(this.deadline);
    const message = parse(data);
    if (!message) return;
    switch (message.type) {
      case 'session.ready':
        this.emit('message', message);
        this.begin();
        return;
      case 'turn':
        this.heard(message);
        return;
      case 'turn.acknowledged':
        this.acknowledged(message.id, message.position);
        break;
      case 'error':
        this.refused(message.error);
        break;
      default:
        break;
    }
    this.emit('message', message);
  }

  /** The line is ready: ask for what was missed, and send what is due. */
  private begin(): void {
    this.ready = true;
    this.backoff.reset();
    this.inFlight = undefined;
    if (this.outbox.head?.failed) this.outbox.mark(this.outbox.head.id, false);
    this.send({type: 'resume', after: this.log.last});
    this.change({state: 'open'});
    clearInterval(this.pingTimer);
    this.pingTimer = setInterval(() => this.ping(this.options.patience), this.options.pingEvery);
    this.sendHead();
  }

  private heard(turn: Turn): void {
    if (!this.log.add(turn)) return;
    this.emit('turn', turn);
    // A stored turn with the id of a pending answer says as much as an acknowledgement.
    if (turn.id) this.acknowledged(turn.id, turn.position);
  }

  private acknowledged(id: string | null, position: number): void {
    const found = id === null ? undefined : this.outbox.remove(id);
    if (!found) return;
    this.settle(found.id);
    this.emit('acknowledged', {id: found.id, position});
    this.emit('outbox', this.outbox.all);
    this.sendHead();
  }

  private refused(error: ErrorMessage['error']): void {
    const head = this.outbox.head;
    if (!head || head.id !== this.inFlight || (error.param !== null && error.param !== head.id)) return;
    if (error.code === 'saving_failed') {
      this.settle(head.id);
      this.outbox.mark(head.id, true);
      this.emit('outbox', this.outbox.all);
      clearTimeout(this.saveRetry);
      this.saveRetry = setTimeout(() => this.outbox.head?.failed && this.retry(), 5_000);
    } else if (error.code === 'too_long' || error.code === 'invalid_message' || error.code === 'not_running') {
      this.settle(head.id);
      this.outbox.remove(head.id);
      this.emit('rejected', {pending: head, error});
      this.emit('outbox', this.outbox.all);
      this.sendHead();
    }
  }

  private settle(id: string): void {
    if (this.inFlight !== id) return;
    this.inFlight = undefined;
    clearTimeout(this.ackDeadline);
  }

  private sendHead(): void {
    const head = this.outbox.head;
    if (!head || head.failed || this.inFlight || !this.ready || !this.wire) return;
    this.inFlight = head.id;
    const {content, id, corrects} = head;
    const message: ClientMessage = corrects === undefined ? {type: 'text', content, id} : {type: 'correct', position: corrects, content, id};
    this.wire.send(JSON.stringify(message));
    clearTimeout(this.ackDeadline);
    this.ackDeadline = setTimeout(() => this.dropped(), this.options.patience * 2);
  }

  private ping(patience: number): void {
    if (this.send({type: 'ping'})) this.giveUpAfter(patience);
  }

  private giveUpAfter(patience: number): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => this.dropped(), patience);
  }

  /** Nothing comes any more: does not wait for the browser to notice. */
  private dropped(): void {
    this.letGo();
    this.wait(0);
  }

  private closed(code: number): void {
    this.letGo();
    switch (code) {
      case CLOSE.finished:
        return this.stop('finished');
      case CLOSE.replaced:
        return this.stop('replaced');
      case CLOSE.notOpen:
        return this.stop('not_open');
      case CLOSE.invalidMessages:
        return this.stop('invalid_messages');
      case CLOSE.serverStopping:
        return this.wait(2_000);
      case CLOSE.rateLimited:
      case CLOSE.audioTooFast:
        return this.wait(5_000);
      default:
        return this.wait(0);
    }
  }

  private wait(atLeast: number): void {
    const attempt = this.backoff.attempt + 1;
    const delay = Math.max(atLeast, this.backoff.next());
    this.change({state: 'waiting', attempt, until: Date.now() + delay});
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.open(), delay);
  }

  private stop(reason: StopReason, problem?: ApiProblem): void {
    this.generation++;
    clearTimeout(this.retryTimer);
    this.letGo();
    this.change(problem ? {state: 'stopped', reason, problem} : {state: 'stopped', reason});
  }

  private letGo(): void {
    const wire = this.wire;
    this.wire = undefined;
    this.ready = false;
    this.inFlight = undefined;
    clearInterval(this.pingTimer);
    clearTimeout(this.deadline);
    clearTimeout(this.ackDeadline);
    clearTimeout(this.saveRetry);
    wire?.close();
  }

  private change(next: Connection): void {
    this.current = next;
    this.emit('connection', next);
  }

  private emit<K extends keyof LiveSocketEvents>(name: K, detail: LiveSocketEvents[K]): void {
    this.events.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;

function address(ticket: Ticket): string {
  const url = new URL(ticket.websocket_url, location.href);
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:';
  url.searchParams.set('ticket', ticket.ticket);
  return url.href;
}

function parse(data: string): ServerMessage | undefined {
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === 'object' && message !== null && 'type' in message ? (message as ServerMessage) : undefined;
  } catch {
    return undefined;
  }
}
