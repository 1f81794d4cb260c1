import {Follower} from './follower.js';
import type {Keepsake, Unsent} from './keepsake.js';
import type {Line} from './line.js';
import {Outbox} from './outbox.js';
import {Trouble} from './problem.js';
import {MOST_FAILURES, waitBefore} from './waits.js';
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

/**
 * A visitor's conversation: what was said, what is still to be sent, who is there. A message is kept in the browser from the moment it is sent until the server has
 * confirmed it; they go out one after the other, and again by themselves after trouble, always under the same id.
 */
export class Conversation {
  messages: readonly Message[] = [];
  handover: Handover = NOBODY;
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

  private readonly outbox: Outbox;
  private readonly follower: Follower;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was heard while something was being sent. */
  private apart: Message[] = [];
  private attention = false;
  private id: string | undefined;
  /** Goes up when the conversation is left: what still comes in for the one before is nobody's. */
  private era = 0;

  constructor(
    private readonly line: Line,
    private readonly keepsake: Keepsake,
    private readonly listener: Listener,
  ) {
    this.outbox = new Outbox(keepsake);
    this.follower = new Follower(line, {
      wanted: () => !this.expired && line.session !== undefined && (this.attention || this.handover.state !== 'none'),
      last: () => this.last(),
      heard: (what) => this.overheard(what),
      expired: () => this.fail(new Trouble('expired')),
    });
  }

  get unsent(): readonly Unsent[] {
    return this.outbox.unsent;
  }

  /** Whether somebody looks at it: then it is brought up to date and followed. */
  attend(attention: boolean): void {
    this.attention = attention;
    if (attention) {
      this.unread = 0;
      void this.sync();
    } else if (this.handover.state === 'none') {
      this.follower.stop();
    }
    this.listener.changed();
  }

  say(text: string): void {
    this.outbox.add(text);
    this.listener.changed();
    void this.sync();
  }

  /** Takes a message back that was not sent, and gives its text. */
  takeBack(clientId: string): string {
    const text = this.outbox.drop(clientId);
    this.listener.changed();
    return text;
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

  /** Leaves the conversation behind, and the pseudonym too when the visitor wants to be `unknown`. Gives what was not sent, so that nobody has to write it again. */
  startOver(unknown = false): string {
    this.end();
    const texts = this.unsent.map((one) => one.text);
    this.keepsake.write({session: undefined, unsent: [], rated: [], ...(unknown && {visitor: undefined})});
    this.clear();
    this.listener.changed();
    return texts.join('\n\n');
  }

  /** Another tab may have left the conversation, or begun one: then this one goes along. */
  compare(): void {
    const now = this.line.session?.session_id;
    if (this.id !== undefined && now !== this.id) {
      this.end();
      this.clear();
      if (this.attention) void this.sync();
    }
    this.listener.changed();
  }

  /** Stops whatever goes on in the background. */
  end(): void {
    clearTimeout(this.timer);
    this.follower.stop();
  }

  /** Brings the conversation up to date: what was said elsewhere, then what is to be sent, in order. */
  async sync(): Promise<void> {
    if (this.busy || this.expired || (!this.line.session && !this.outbox.next)) return;
    this.busy = true;
    clearTimeout(this.timer);
    this.listener.changed();
    try {
      if (this.line.session) await this.load();
      for (let next = this.outbox.next; next; next = this.outbox.next) await this.send(next);
      this.calm();
      this.failures = 0;
    } catch (caught) {
      this.fail(caught);
    } finally {
      this.busy = false;
      this.listener.changed();
    }
    void this.follower.start();
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

  private async send({client_id, text}: Unsent): Promise<void> {
    const {era} = this;
    this.sending = client_id;
    this.listener.changed();
    try {
      await this.line.say(text, client_id, (what) => {
        if (era === this.era) this.answered(client_id, what);
      });
      this.loaded = true;
    } catch (caught) {
      if (!(caught instanceof Trouble) || caught.kind !== 'refused') throw caught;
      this.outbox.refuse(client_id, caught.message);
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
      this.outbox.accept(clientId);
      this.add([what.message]);
      this.listener.tell('message', {position: what.message.position});
    } else if (what.kind === 'piece') {
      this.streaming += what.text;
    } else if (what.kind === 'handover') {
      this.outbox.drop(clientId);
      this.hand(what.handover);
    } else {
      this.streaming = '';
      this.outbox.drop(clientId);
      this.add([what.message]);
      const {position, out_of_scope, citations, ticket_id} = what.message;
      this.listener.tell('answer', {position, outOfScope: out_of_scope, sources: citations.length});
      if (ticket_id !== null) this.listener.tell('ticket', {id: ticket_id});
    }
    this.listener.changed();
  }

  private overheard(what: Heard): void {
    // What is being sent comes back on its own line; it is put in its place when that is done.
    if (what.kind === 'message' && this.sending) this.apart.push(what.message);
    else if (what.kind === 'message') this.add([what.message]);
    else if (what.kind === 'handover') this.hand(what.handover);
    this.listener.changed();
  }

  /** Puts messages in their places; what is `known` to the visitor already is nothing new. */
  private add(messages: readonly Message[], known = false): void {
    const fresh = messages.filter((one) => !this.messages.some((there) => there.position === one.position));
    if (!this.attention && !known) this.unread += fresh.filter((one) => one.author !== 'visitor').length;
    if (fresh.length > 0) this.messages = [...this.messages, ...fresh].sort((a, b) => a.position - b.position);
  }

  private hand(handover: Handover): void {
    const before = this.handover;
    this.handover = handover;
    if (before.state !== handover.state) this.listener.tell('handover', {state: handover.state});
  }

  private calm(): void {
    this.trouble = undefined;
    this.id = this.line.session?.session_id;
  }

  private fail(caught: unknown): void {
    const trouble = caught instanceof Trouble && caught.kind !== 'missing' ? caught : new Trouble('offline');
    if (trouble.kind === 'expired') {
      this.expired = true;
      this.end();
      this.listener.tell('expired', null);
    } else {
      this.trouble = trouble;
      this.failures++;
      clearTimeout(this.timer);
      const wait = trouble.kind === 'busy' ? trouble.seconds * 1_000 : waitBefore(this.failures - 1);
      if (this.failures < MOST_FAILURES) this.timer = setTimeout(() => void this.sync(), wait);
      this.listener.tell('problem', {kind: trouble.kind as 'offline' | 'busy' | 'refused'});
    }
    this.listener.changed();
  }

  /** Up to where nothing is missing. */
  private last(): number {
    let last = 0;
    for (const {position} of this.messages) if (position === last + 1) last = position;
    return last;
  }

  private clear(): void {
    this.era++;
    this.apart = [];
    Object.assign(this, {messages: [], handover: NOBODY, streaming: '', sending: '', trouble: undefined, expired: false, loaded: false, unread: 0, failures: 0, id: undefined});
  }
}
