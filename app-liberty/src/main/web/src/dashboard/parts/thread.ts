import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import {ApiProblem} from '../../shared/api/problem.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {desk} from '../desk-api.js';
import type {ChatMessage, Thread} from '../desk-types.js';
import {DeskWatch} from '../desk-watch.js';
import {news} from '../logic/thread-turns.js';
import {explain} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-threads.js';
import './thread-composer.js';
import './thread-messages.js';
import type {Outgoing} from './thread-messages.js';
import {isMine, stateBadge} from './thread-state.js';

/** The longest piece of a message that is read out when it arrives. */
const SPOKEN = 300;

/** A visitor's conversation as it is held: what was said, who speaks, and the ways to step in. Tells `thread-loaded` with the thread whenever it was read. */
@customElement('dash-thread')
export class ThreadView extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        min-inline-size: 0;
      }

      .hands {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        justify-content: space-between;
      }

      .soft {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
    `,
  ];

  @property() threadId = '';
  @state() private thread: Thread | undefined;
  @state() private outgoing: readonly Outgoing[] = [];
  @state() private busy = false;
  @state() private failure: unknown;
  @state() private refusal: unknown;
  private reads = 0;

  constructor() {
    super();
    new DeskWatch(
      this,
      (change) => change.kind === 'thread' && change.id === this.threadId,
      () => this.read(),
      {live: 30_000, silent: 4_000},
    );
  }

  /** Whether something is on its way, or could not be sent. */
  get unsent(): boolean {
    return this.outgoing.length > 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('threadId')) return;
    this.thread = undefined;
    this.outgoing = [];
    void this.begin();
  }

  private async begin(): Promise<void> {
    this.failure = undefined;
    try {
      await this.read();
    } catch (error) {
      this.failure = error;
    }
  }

  private async read(): Promise<void> {
    const id = this.threadId;
    const mine = ++this.reads;
    const thread = await desk.thread(id);
    if (mine !== this.reads || !this.isConnected) return;
    this.failure = undefined;
    this.take(thread);
  }

  private take(thread: Thread): void {
    const before = this.thread;
    if (before) news(before.messages, thread.messages).forEach((message) => this.say(message));
    // The same again is not drawn again: whoever reads keeps their place.
    if (before && before.messages.length === thread.messages.length) thread = {...thread, messages: before.messages};
    this.thread = thread;
    this.tell('thread-loaded', thread);
  }

  /** Reads aloud what others write. */
  private say(message: ChatMessage): void {
    if (message.author === 'person' && this.thread && isMine(this.thread.handover)) return;
    const text = message.text.length > SPOKEN ? `${message.text.slice(0, SPOKEN)} …` : message.text;
    announce(t(`thread.new.${message.author}`, {text, name: message.name || t('thread.team')}));
  }

  protected override render() {
    const thread = this.thread;
    if (this.failure) {
      const gone = this.failure instanceof ApiProblem && this.failure.status === 404;
      return html`
        <ik-banner tone=${gone ? 'info' : 'danger'} live>
          ${gone ? t('thread.gone') : explain(this.failure)}
          ${gone ? nothing : html`<ik-button slot="actions" @click=${() => void this.begin()}>${app('load.again')}</ik-button>`}
        </ik-banner>
      `;
    }
    if (!thread) return html`<p role="status">${app('loading')}</p>`;
    const {handover} = thread;
    const mine = isMine(handover);
    const taken = handover.state === 'person' && !mine;
    return html`
      <div class="hands">
        ${stateBadge(handover)}
        ${mine
          ? html`<ik-button ?busy=${this.busy} @click=${this.release}><ik-icon name="undo"></ik-icon>${t('thread.release')}</ik-button>`
          : taken
            ? nothing
            : html`<ik-button variant="primary" ?busy=${this.busy} @click=${this.takeOver}><ik-icon name="chat"></ik-icon>${t('thread.take')}</ik-button>`}
      </div>
      ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
      ${thread.messages.length === 0
        ? html`<p class="soft">${t('thread.empty')}</p>`
        : html`<dash-thread-messages .messages=${thread.messages} .outgoing=${this.outgoing} language=${thread.language} @send-again=${(event: CustomEvent<Outgoing>) => void this.send(event.detail)}></dash-thread-messages>`}
      ${mine
        ? html`<dash-thread-composer threadId=${this.threadId} language=${thread.language} @compose=${(event: CustomEvent<string>) => void this.compose(event.detail)}></dash-thread-composer>`
        : html`<p class="soft">${taken ? t('thread.take.busy', {name: handover.person ?? t('thread.team')}) : t('thread.take.text')}</p>`}
    `;
  }

  private takeOver(): Promise<void> {
    return this.change(
      () => desk.takeOver(this.threadId),
      async () => {
        announce(t('thread.taken'));
        await this.updateComplete;
        this.renderRoot.querySelector('dash-thread-composer')?.focus();
      },
    );
  }

  private release(): Promise<void> {
    return this.change(
      () => desk.release(this.threadId),
      async () => {
        announce(t('thread.released'));
        await this.updateComplete;
        this.renderRoot.querySelector('ik-button')?.focus();
      },
    );
  }

  private async change(act: () => Promise<Thread>, then: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusal = undefined;
    try {
      const thread = await act();
      this.reads++;
      this.take(thread);
      await then();
    } catch (error) {
      this.refusal = error;
      await this.read().catch(() => undefined);
    } finally {
      this.busy = false;
    }
  }

  private compose(text: string): Promise<void> {
    const one: Outgoing = {clientId: crypto.randomUUID(), text, failed: false};
    this.outgoing = [...this.outgoing, one];
    return this.send(one);
  }

  private async send({clientId, text}: Outgoing): Promise<void> {
    const mark = (failed: boolean) => (this.outgoing = this.outgoing.map((one) => (one.clientId === clientId ? {...one, failed} : one)));
    mark(false);
    this.refusal = undefined;
    try {
      const message = await desk.replyInThread(this.threadId, text, clientId);
      this.outgoing = this.outgoing.filter((one) => one.clientId !== clientId);
      const thread = this.thread;
      if (thread && !thread.messages.some((one) => one.position >= message.position)) this.thread = {...thread, messages: [...thread.messages, message]};
      else await this.read().catch(() => undefined);
    } catch (error) {
      this.refusal = error;
      mark(true);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-thread': ThreadView;
  }
}
