import {announce, toast} from '../shared/announce.js';
import type {CandidateView, EndReason, InterviewStatus, Ticket, Turn} from '../shared/api/types.js';
import {LiveSocket, type Connection, type LiveSocketOptions} from '../shared/live/live-socket.js';
import {sessionOutbox, type Pending} from '../shared/live/outbox.js';
import type {ServerMessage} from '../shared/live/protocol.js';
import {RunningClock} from '../shared/live/running-clock.js';
import {Changing} from './changes.js';
import {isOver} from './steps.js';
import {t} from './texts.js';
import {TimeLeft} from './time-left.js';
import {Voice, type VoiceState} from './voice/voice.js';

/** What happens right now, in one word; the screen says it in a sentence. */
export type Situation = 'connecting' | 'lost' | 'paused' | 'saving' | 'failed' | 'saved' | 'thinking' | 'unavailable' | 'yours' | 'over' | VoiceState;

const TYPING_EVERY = 5_000;
const TYPING_FADES = 6_000;
const BACK_SHOWN = 6_000;
const SAVED_SHOWN = 2_500;

/** The running interview on this screen: what was said, what is on its way, the clock, and the line. */
export class Conversation extends Changing {
  readonly clock = new RunningClock();
  status: InterviewStatus;
  endReason: EndReason | null;
  connection: Connection;
  paused: boolean;
  /** Whether the line was lost after it had been there, and is not back yet. */
  lost = false;
  /** Whether the line has just come back. */
  back = false;
  /** An answer the server would not take: for the box. */
  returned: string | undefined;
  ending = false;
  /** The name of the person who has the interviewer's place. */
  person: string | null = null;
  /** Whether something that was spoken is not stored yet. */
  delayed = false;
  /** Whether what is spoken is recorded. */
  recorded = false;
  readonly voice: Voice;

  private readonly socket: LiveSocket;
  private readonly timeLeft = new TimeLeft();
  private readonly stops: (() => void)[] = [];
  private wasOpen = false;
  private replayUntil = Infinity;
  private thinking = false;
  private unavailable = false;
  private justSaved = false;
  private typingSince = 0;
  private savedTimer: Timer;
  private backTimer: Timer;
  private typingTimer: Timer;

  constructor(view: CandidateView, ticket: () => Promise<Ticket>, options: Partial<LiveSocketOptions> = {}) {
    super();
    this.status = view.status;
    this.endReason = view.end_reason;
    this.paused = kept(view.id) && view.status === 'paused';
    this.pauseKey = pauseKey(view.id);
    this.clock.set(view.clock);
    this.socket = new LiveSocket({ticket, outbox: sessionOutbox(`ik.room.outbox.${view.id}`), ...options});
    this.connection = this.socket.connection;
    const {socket} = this;
    this.voice = new Voice({
      send: (message) => socket.send(message),
      get waiting() {
        return socket.waiting;
      },
    });
    this.stops.push(
      this.voice.onChange(() => this.changed()),
      this.socket.on('connection', (now) => this.line(now)),
      this.socket.on('message', (message) => this.heard(message)),
      this.socket.on('turn', (turn) => this.turn(turn)),
      this.socket.on('outbox', () => this.changed()),
      this.socket.on('acknowledged', () => this.saved()),
      this.socket.on('rejected', ({pending}) => this.rejected(pending)),
    );
  }

  private readonly pauseKey: string;

  get turns(): readonly Turn[] {
    return this.socket.turns;
  }

  get pending(): readonly Pending[] {
    return this.socket.pending;
  }

  get over(): boolean {
    return isOver(this.status);
  }

  get situation(): Situation {
    if (this.over) return 'over';
    if (this.lost) return 'lost';
    if (this.connection.state !== 'open') return 'connecting';
    if (this.paused) return 'paused';
    if (this.pending.some((one) => one.failed)) return 'failed';
    if (this.pending.length > 0) return 'saving';
    const {state} = this.voice;
    if (state === 'hearing' || state === 'speaking') return state;
    if (this.justSaved) return 'saved';
    if (this.thinking) return 'thinking';
    if (this.unavailable) return 'unavailable';
    return state ?? 'yours';
  }

  start(): void {
    const probe = () => this.socket.probe();
    const seen = () => document.visibilityState === 'visible' && probe();
    addEventListener('online', probe);
    addEventListener('offline', probe);
    document.addEventListener('visibilitychange', seen);
    const beat = setInterval(() => this.tick(), 1_000);
    this.stops.push(
      () => removeEventListener('online', probe),
      () => removeEventListener('offline', probe),
      () => document.removeEventListener('visibilitychange', seen),
      () => clearInterval(beat),
    );
    this.socket.connect();
  }

  /** Takes the seat again after another window had it. */
  reconnect(): void {
    this.socket.connect();
  }

  stop(): void {
    this.stops.forEach((one) => one());
    this.voice.close();
    this.socket.leave();
    for (const timer of [this.savedTimer, this.backTimer, this.typingTimer]) clearTimeout(timer);
  }

  say(words: string): void {
    this.stillTyping(false);
    this.socket.say(words);
  }

  /** Puts right what was misheard. */
  correct(position: number, words: string): void {
    this.socket.correct(position, words);
  }

  retry(): void {
    this.socket.retry();
  }

  tryNow(): void {
    this.socket.probe();
  }

  /** Tells the server now and then that the candidate is writing, and once when not any more. */
  typing(): void {
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.stillTyping(false), TYPING_FADES);
    if (Date.now() - this.typingSince >= TYPING_EVERY) this.stillTyping(true);
  }

  notTyping(): void {
    if (this.typingSince > 0) this.stillTyping(false);
  }

  pause(): void {
    this.keepPaused(true);
    this.socket.send({type: 'pause'});
    this.followVoice();
    this.changed();
  }

  proceed(): void {
    this.keepPaused(false);
    if (!this.socket.send({type: 'resume', after: this.turns.at(-1)?.position ?? 0})) this.socket.probe();
    this.followVoice();
    this.changed();
  }

  /** Ends the interview as soon as every answer that was sent is stored. */
  finish(): void {
    this.ending = true;
    this.finishIfDue();
    this.changed();
  }

  private finishIfDue(): void {
    if (this.ending && !this.over && this.pending.length === 0) this.socket.send({type: 'finish'});
  }

  private record(now: boolean): void {
    if (now && !this.recorded) announce(t('recorded.said'));
    this.recorded = now;
  }

  private stillTyping(active: boolean): void {
    clearTimeout(active ? undefined : this.typingTimer);
    if (!active && this.typingSince === 0) return;
    this.typingSince = active ? Date.now() : 0;
    this.socket.send({type: 'typing', active});
  }

  private line(now: Connection): void {
    this.connection = now;
    if (now.state === 'open') this.opened();
    else if (now.state === 'waiting' || now.state === 'stopped') this.gone(now.state === 'waiting');
    this.followVoice();
    this.changed();
  }

  private opened(): void {
    if (this.lost) {
      this.back = true;
      announce(t('line.back'));
      clearTimeout(this.backTimer);
      this.backTimer = setTimeout(() => {
        this.back = false;
        this.changed();
      }, BACK_SHOWN);
    }
    this.lost = false;
    this.wasOpen = true;
    // Coming back starts the clock; a break goes on all the same.
    if (this.paused && this.pending.length === 0) this.socket.send({type: 'pause'});
    this.finishIfDue();
  }

  private gone(willTry: boolean): void {
    this.clock.halt();
    this.thinking = false;
    this.typingSince = 0;
    if (willTry && this.wasOpen && !this.lost && !this.over) {
      this.lost = true;
      this.back = false;
      announce(t('line.lost'));
    }
  }

  private heard(message: ServerMessage): void {
    this.voice.receive(message);
    switch (message.type) {
      case 'session.ready':
        this.status = message.status;
        this.replayUntil = message.last_position;
        this.person = null;
        this.clock.set(message.clock);
        this.record(message.recorded ?? false);
        break;
      case 'clock':
        this.clock.set(message.clock);
        break;
      case 'interview.status':
        this.status = message.status;
        this.endReason = message.end_reason;
        this.clock.set(message.clock);
        if (this.over) this.keepPaused(false);
        break;
      case 'interviewer.state':
        this.thinking = message.state === 'thinking';
        if (this.thinking) this.unavailable = false;
        break;
      case 'interview.handover':
        this.person = message.person;
        break;
      case 'error':
        this.unavailable ||= message.error.code === 'interviewer_unavailable';
        this.delayed ||= message.error.code === 'saving_delayed';
        break;
      default:
        return;
    }
    this.followVoice();
    this.changed();
  }

  /** Nothing is spoken while the line is gone, in a break, with a person, or after the end. */
  private followVoice(): void {
    if (this.over) this.voice.end();
    else this.voice.follow(this.connection.state === 'open' && !this.paused && this.person === null);
  }

  private turn(turn: Turn): void {
    this.voice.turn(turn);
    if (turn.speaker === 'user') this.delayed = false;
    if (turn.speaker === 'assistant' || turn.speaker === 'person') {
      this.unavailable = false;
      this.thinking = false;
      // What was spoken aloud is not read out once more.
      const heard = this.voice.isAloud && turn.turn_type === 'audio';
      if (turn.position > this.replayUntil && !heard) announce(t('live.said', {text: turn.content}));
    }
    this.changed();
  }

  private saved(): void {
    this.keepPaused(false);
    this.followVoice();
    this.justSaved = true;
    announce(t('state.saved'));
    clearTimeout(this.savedTimer);
    this.savedTimer = setTimeout(() => {
      this.justSaved = false;
      this.changed();
    }, SAVED_SHOWN);
    this.finishIfDue();
    this.changed();
  }

  private rejected(pending: Pending): void {
    if (!this.over && pending.corrects === undefined) {
      this.returned = pending.content;
      toast(t('composer.rejected'), 'warn');
    }
    this.changed();
  }

  private tick(): void {
    const reading = this.clock.reading;
    const mark = reading && this.timeLeft.passed(reading);
    if (mark) toast(t(mark === 300 ? 'clock.five' : 'clock.one'), 'info');
  }

  private keepPaused(paused: boolean): void {
    this.paused = paused;
    try {
      if (paused) sessionStorage.setItem(this.pauseKey, 'yes');
      else sessionStorage.removeItem(this.pauseKey);
    } catch {
      // Storage is switched off: a reload ends the break.
    }
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;

function pauseKey(id: string): string {
  return `ik.room.paused.${id}`;
}

function kept(id: string): boolean {
  try {
    return sessionStorage.getItem(pauseKey(id)) === 'yes';
  } catch {
    return false;
  }
}
