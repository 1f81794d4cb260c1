import {uuid, type Keepsake, type Unsent} from './keepsake.js';
import type {Line} from './line.js';
import {Trouble} from './problem.js';
import {NOBODY, type Handover, type Heard, type Message} from './wire.js';

/** What the page may want to know: never anybody's words. */
export interface Told {
  message: {position: number};
  answer: {position: number; outOfScope: boolean; sources: number};
  ticket: {id: number};
  handover: {state: Handover['state']};
  problem: {kind: 'offline' | 'busy' | 'refused'};
  expired: null;
}

export interface Listener {
  changed(): void;
  tell<K extends keyof Told>(name: K, detail: Told[K]): void;
}

/** How long to wait before trying again, in milliseconds; after the last one only the visitor does. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 60_000, 60_000, 60_000];

/**
 * A visitor's conversation: what was said, what is still to be sent, who is there. A message is kept in the browser from the moment it is sent until the server has
 * confirmed it; they go out one after the other, and again by themselves after trouble, always under the same id.
 */
export class Conversation {
  messages: readonly Message[] = [];
  handover: Handover = NOBODY;
  /** The person who has just left, until something else is said. */
  left = '';
  /** The answer so far. */
  streaming = '';
  /** What is being sent, by its id. */
  sending = '';
  trouble?: Trouble | undefined;
  expired = false;
  /** Whether what was said before is there. */
  loaded = false;
  unread = 0;

  /** Whether a call is under way. */
  busy = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private apart: Message[] = [];
  private following?: AbortController | undefined;
  private followable = true;
  private attention = false;
  private id: string | undefined;
  /** Goes up when the conversation is left: what still comes in for the one before is nobody's. */
  private era = 0;

  constructor(
    private readonly line: Line,
    private readonly keepsake: Keepsake,
    private readonly listener: Listener,
  ) {}

  get unsent(): readonly Unsent[] {
    return this.keepsake.read().unsent ?? [];
  }

  get begun(): boolean {
    return this.line.session !== undefined || this.unsent.length > 0;
  }

  /** Whether somebody looks at it: then it is brought up to date and followed. */
  attend(attention: boolean): void {
    this.attention = attention;
    if (attention) {
      this.unread = 0;
      void this.sync();
    } else if (this.handover.state === 'none') {
      this.following?.abort();
    }
    this.listener.changed();
  }

  say(text: string): void {
    this.left = '';
    this.keepsake.write({unsent: [...this.unsent, {client_id: uuid(), text}]});
    this.listener.changed();
    void this.sync();
  }

  /** Takes a message back that was not sent, and gives its text. */
  takeBack(clientId: string): string {
    const taken = this.unsent.find((one) => one.client_id === clientId);
    this.drop(clientId);
    this.listener.changed();
    return taken?.text ?? '';
  }

  /** Tries again, now. */
  again(): void {
    this.failures = 0;
    void this.sync();
  }

  /** Asks for a person, or goes back to the assistant. Gives false where this server has nobody. */
  async person(wanted: boolean): Promise<boolean> {
    try {
      const handover = await this.line.person(wanted);
      if (handover) this.hand(handover);
      await this.sync();
      return true;
    } catch (caught) {
      if (caught instanceof Trouble && caught.kind === 'missing') return false;
      this.fail(caught);
      return true;
    }
  }

  /** Leaves the conversation behind. Gives what was not sent, so that nobody has to write it again. */
  startOver(): string {
    this.end();
    const texts = this.unsent.map((one) => one.text);
    this.keepsake.write({session: undefined, unsent: [], rated: []});
    this.clear();
    this.listener.changed();
    return texts.join('\n\n');
  }

  private clear(): void {
    this.era++;
    this.apart = [];
    Object.assign(this, {messages: [], handover: NOBODY, left: '', streaming: '', sending: '', trouble: undefined, expired: false, loaded: false, unread: 0, failures: 0, id: undefined});
  }

  /** Another tab may have left the conversation, or begun one: then this one goes along. */
  compare(): void {
    const now = this.line.session?.session_id;
    if (this.id !== undefined && now !== this.id) {
      this.end();
      this.clear();
      if (this.attention) void this.sync();
    }
    this.id = now;
    this.listener.changed();
  }

  /** Stops whatever goes on in the background. */
  end(): void {
    clearTimeout(this.timer);
    this.following?.abort();
  }

  /** Brings the conversation up to date: what was said elsewhere, then what is to be sent, in order. */
  async sync(): Promise<void> {
    if (this.busy || this.expired || !this.begun) return;
    this.busy = true;
    clearTimeout(this.timer);
    this.listener.changed();
    try {
      if (this.line.session) await this.load();
      for (let next = this.next(); next; next = this.next()) await this.send(next);
      this.calm();
    } catch (caught) {
      this.fail(caught);
    } finally {
      this.busy = false;
      this.sending = '';
      this.streaming = '';
      this.listener.changed();
    }
    void this.follow();
  }

  private async load(): Promise<void> {
    const {era} = this;
    const {messages, handover} = await this.line.thread(this.loaded ? this.last() : 0);
    if (era !== this.era) return;
    this.calm();
    this.add(messages, !this.loaded);
    this.loaded = true;
    if (handover) this.hand(handover);
    this.listener.changed();
  }

  private next(): Unsent | undefined {
    return this.unsent.find((one) => one.refused === undefined);
  }

  private async send({client_id, text}: Unsent): Promise<void> {
    const {era} = this;
    this.sending = client_id;
    this.streaming = '';
    this.listener.changed();
    try {
      await this.line.say(text, client_id, (what) => {
        if (era === this.era) this.answered(client_id, what);
      });
      this.loaded = true;
    } catch (caught) {
      if (!(caught instanceof Trouble) || caught.kind !== 'refused') throw caught;
      this.keepsake.write({unsent: this.unsent.map((one) => (one.client_id === client_id ? {...one, refused: caught.message} : one))});
      this.listener.tell('problem', {kind: 'refused'});
    } finally {
      this.sending = '';
      this.streaming = '';
      this.add(this.apart.splice(0));
    }
  }

  private answered(clientId: string, what: Heard): void {
    if (what.kind === 'accepted') {
      this.calm();
      this.drop(clientId);
      this.add([what.message]);
      this.listener.tell('message', {position: what.message.position});
    } else if (what.kind === 'piece') {
      this.streaming += what.text;
    } else if (what.kind === 'handover') {
      this.hand(what.handover);
    } else {
      this.streaming = '';
      this.drop(clientId);
      this.add([what.message]);
      const {position, out_of_scope, citations, ticket_id} = what.message;
      this.listener.tell('answer', {position, outOfScope: out_of_scope, sources: citations.length});
      if (ticket_id !== null) this.listener.tell('ticket', {id: ticket_id});
    }
    this.listener.changed();
  }

  /** Hears what others say, as long as somebody looks or a person is waited for. */
  private async follow(): Promise<void> {
    const wanted = () => this.followable && !this.expired && this.line.session !== undefined && (this.attention || this.handover.state !== 'none');
    if (this.following || !wanted()) return;
    const control = (this.following = new AbortController());
    for (let failures = 0; wanted() && !control.signal.aborted; ) {
      try {
        await this.line.follow(this.last(), (what) => this.overheard(what, () => (failures = 0)), control.signal);
        await pause(WAITS[0]!, control.signal);
      } catch (caught) {
        const kind = caught instanceof Trouble ? caught.kind : 'offline';
        if (kind === 'missing') this.followable = false;
        if (kind === 'expired') this.fail(caught);
        await pause(WAITS[Math.min(failures++, WAITS.length - 1)]!, control.signal);
      }
    }
    this.following = undefined;
    if (wanted()) void this.follow();
  }

  private overheard(what: Heard, alive: () => void): void {
    alive();
    // What is being sent comes back on its own line; it is put in its place when that is done.
    if (what.kind === 'message' && this.sending) this.apart.push(what.message);
    else if (what.kind === 'message') this.add([what.message]);
    else if (what.kind === 'handover') this.hand(what.handover);
    this.listener.changed();
  }

  /** Puts messages in their places; what is `known` to the visitor already is nothing new. */
  private add(messages: readonly Message[], known = false): void {
    const fresh = messages.filter((one) => !this.messages.some((there) => there.position === one.position));
    if (fresh.length === 0) return;
    if (!this.attention && !known) this.unread += fresh.filter((one) => one.author !== 'visitor').length;
    this.messages = [...this.messages, ...fresh].sort((a, b) => a.position - b.position);
  }

  private hand(handover: Handover): void {
    const before = this.handover;
    if (before.state === 'person' && handover.state === 'none') this.left = before.person ?? '';
    if (handover.state !== 'none') this.left = '';
    this.handover = handover;
    if (before.state !== handover.state) this.listener.tell('handover', {state: handover.state});
  }

  private fail(caught: unknown): void {
    const trouble = caught instanceof Trouble ? caught : new Trouble('offline');
    if (trouble.kind === 'expired') {
      this.expired = true;
      this.end();
      this.listener.tell('expired', null);
      this.listener.changed();
      return;
    }
    this.trouble = trouble.kind === 'missing' ? new Trouble('offline') : trouble;
    const wait = trouble.kind === 'busy' ? trouble.seconds * 1_000 : WAITS[this.failures++];
    clearTimeout(this.timer);
    if (wait !== undefined && trouble.kind !== 'refused') this.timer = setTimeout(() => void this.sync(), wait);
    this.listener.tell('problem', {kind: trouble.kind === 'missing' ? 'offline' : trouble.kind});
    this.listener.changed();
  }

  private calm(): void {
    this.trouble = undefined;
    this.failures = 0;
    this.id = this.line.session?.session_id;
  }

  /** Up to where nothing is missing. */
  private last(): number {
    let last = 0;
    for (const {position} of this.messages) if (position === last + 1) last = position;
    return last;
  }

  private drop(clientId: string): void {
    if (this.unsent.some((one) => one.client_id === clientId)) this.keepsake.write({unsent: this.unsent.filter((one) => one.client_id !== clientId)});
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
  });
}
