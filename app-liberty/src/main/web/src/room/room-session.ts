import type {CandidateView, Notice, Turn} from '../shared/api/types.js';
import {ApiProblem} from '../shared/api/problem.js';
import {chosenLang, lang, onLangChange, setLang} from '../shared/i18n/i18n.js';
import type {StopReason} from '../shared/live/live-socket.js';
import {CandidateApi, type Arrival} from './arrival.js';
import {Changing} from './changes.js';
import {Conversation} from './conversation.js';
import type {Sound} from './voice/sound.js';
import {isOver, stepAfter, stepFor, type Step} from './steps.js';

const INSIDE = 'ik.room.inside';
const SPOKE = 'ik.room.spoke';

/** The candidate's way through the room: which step it is, and what that step needs. */
export class RoomSession extends Changing {
  step: Step = 'loading';
  view: CandidateView | undefined;
  notice: Notice | undefined;
  /** Whether the notice changed while it was being read. */
  noticeChanged = false;
  /** Whether a button's work is going on. */
  busy = false;
  problem: unknown;
  conversation: Conversation | undefined;
  transcript: readonly Turn[] | undefined;

  private sound: Sound | undefined;
  private stops: (() => void)[] = [];

  constructor(
    private readonly arrival: Arrival,
    private readonly api: CandidateApi = new CandidateApi(arrival),
  ) {
    super();
  }

  start(): void {
    this.stops.push(onLangChange(() => this.step === 'notice' && void this.readNotice()));
    void this.enter();
  }

  stop(): void {
    this.stops.forEach((one) => one());
    this.stops = [];
    this.conversation?.stop();
    this.silence();
  }

  /** Finds out where the candidate belongs, and goes there. */
  async enter(): Promise<void> {
    if (!this.arrival.hasLink) return this.go('no-link');
    this.go('loading');
    await this.attempt(async () => {
      const view = await this.api.interview();
      if (!chosenLang()) setLang(view.language, false);
      await this.arrive(view);
    });
  }

  async agree(): Promise<void> {
    const notice = this.notice;
    if (!notice || this.busy) return;
    await this.working(async () => {
      try {
        await this.arrive(await this.api.consent(notice));
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
        await this.arrive(await this.api.interview());
        this.noticeChanged = this.step === 'notice';
      }
    });
  }

  /** Whether the candidate spoke before this page was opened anew: browsers give no sound to a page on which nothing was pressed. */
  get spoke(): boolean {
    return sessionStorage.getItem(SPOKE) === this.view?.id;
  }

  /** Begins, or goes on with, the conversation: by voice where there is sound. */
  converse(sound?: Sound): void {
    const view = this.view;
    if (!view) return;
    sessionStorage.setItem(INSIDE, view.id);
    this.conversation?.stop();
    const conversation = new Conversation(view, () => this.api.ticket(view.id));
    this.conversation = conversation;
    this.hear(conversation, sound);
    conversation.onChange(() => this.follow(conversation));
    conversation.start();
    this.go('interview');
  }

  private hear({voice}: Conversation, sound: Sound | undefined): void {
    this.silence();
    this.sound = sound;
    if (sound) voice.take(sound);
    voice.onChange(() => {
      this.sound = voice.sound;
      if (voice.speaks && this.view) sessionStorage.setItem(SPOKE, this.view.id);
    });
  }

  private silence(): void {
    this.sound?.close();
    this.sound = undefined;
  }

  /** From the last words of the interview to the page after it. */
  async conclude(): Promise<void> {
    await this.working(async () => this.arrive(await this.api.interview()));
  }

  private async arrive(view: CandidateView): Promise<void> {
    this.view = view;
    const step = stepFor(view, sessionStorage.getItem(INSIDE) === view.id);
    if (step === 'interview') return this.converse();
    this.conversation?.stop();
    this.conversation = undefined;
    this.silence();
    if (step === 'notice') await this.readNotice();
    if (step === 'over') this.transcript = await this.api.transcript();
    this.go(step);
  }

  private async readNotice(): Promise<void> {
    this.notice = await this.api.notice(lang());
    this.changed();
  }

  private follow(conversation: Conversation): void {
    if (conversation !== this.conversation) return;
    if (conversation.over) this.changed();
    if (conversation.connection.state === 'stopped') this.stopped(conversation.connection.reason, conversation.connection.problem);
    else if (conversation.ending && conversation.over) void this.leave(conversation);
  }

  private stopped(reason: StopReason, problem?: ApiProblem): void {
    switch (reason) {
      case 'replaced':
        if (this.step === 'replaced') return;
        this.go('replaced');
        return this.conversation?.voice.write();
      case 'finished':
      case 'not_open':
        // The interviewer's goodbye stays on the screen until the candidate has read it.
        return void this.leave(this.conversation);
      case 'refused':
        this.problem = problem;
        return void this.leave(this.conversation);
      case 'invalid_messages':
        return this.go('failed');
      case 'left':
        return;
    }
  }

  private async leave(conversation: Conversation | undefined): Promise<void> {
    if (!conversation || this.step !== 'interview' || this.busy) return;
    const saysGoodbye = conversation.over && !conversation.ending && conversation.turns.length > 0;
    if (!saysGoodbye) {
      sessionStorage.removeItem(INSIDE);
      await this.conclude();
    }
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.problem = error;
      this.go(stepAfter(error));
    }
  }

  private async working(action: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    this.changed();
    try {
      await action();
    } catch (error) {
      this.problem = error;
      if (this.step === 'interview' && !isOver(this.conversation?.status ?? 'in_progress')) this.go(stepAfter(error));
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  private go(step: Step): void {
    this.step = step;
    this.changed();
  }
}
