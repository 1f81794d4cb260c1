import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {LedInterview, LedSound} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-icon.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {bytes} from '../../shared/i18n/format.js';
import {date} from '../../shared/i18n/format.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {api, session as account} from '../context.js';
import '../recording/second-hearing.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/sound.js';
import './file-drop.js';
import './sound-player.js';

/** As the server takes it. */
const LARGEST = 20 * 1024 * 1024;
const ACCEPT = '.webm,.ogg,.oga,.opus,.mp4,.m4a,.wav,.flac,.mp3,audio/*';

type Voice = 'file' | 'candidate' | 'interviewer';

/** The sound of an interview that a person leads: how it gets here, how it is heard, and what a model understood of it. Tells `sound` after a change. */
@customElement('dash-session-sound')
export class SessionSound extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    segments,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      .sending {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: end;
      }
    `,
  ];

  @property({attribute: false}) session!: LedInterview;
  @state() private split = false;
  @state() private replacing = false;
  @state() private chosen: Partial<Record<Voice, File>> = {};
  @state() private share: number | undefined;
  @state() private failure = '';
  @state() private asks = false;
  @state() private deleting = false;
  private stop: AbortController | undefined;

  override disconnectedCallback(): void {
    this.stop?.abort(new Error('left'));
    super.disconnectedCallback();
  }

  protected override render() {
    const {state, kept} = this.session.sound;
    const mine = this.session.lead.by === account.account?.username;
    if (state === 'off' || (state === 'open' && !mine)) return nothing;
    return html`
      <section class="panel stack" aria-labelledby="sound">
        <div>
          <h2 id="sound">${t('title')}</h2>
          ${state === 'open' ? html`<p class="soft small">${t('open')} ${t('open.heard')}</p>` : nothing}
        </div>
        ${state === 'not_agreed' ? html`<p class="soft small">${t('not_agreed')}</p>` : nothing} ${this.failure ? html`<ik-banner tone="danger" live>${this.failure}</ik-banner>` : nothing}
        ${this.share !== undefined ? this.sending(this.share) : kept && !this.replacing ? this.kept(kept, mine) : state === 'not_agreed' ? nothing : this.drops(kept !== null)}
      </section>
      <ik-dialog heading=${t('delete.title')} ?open=${this.asks} @ik-close=${() => (this.asks = false)}>
        <p>${t('delete.text')}</p>
        <ik-button slot="actions" @click=${() => (this.asks = false)}>${t('delete.keep')}</ik-button>
        <ik-button slot="actions" variant="danger" ?busy=${this.deleting} @click=${() => void this.erase()}>${t('delete')}</ik-button>
      </ik-dialog>
    `;
  }

  private sending(share: number) {
    return html`
      <div class="sending">
        <ik-progress label=${t('sending')} value=${share}></ik-progress>
        <ik-button @click=${() => this.stop?.abort(new DOMException('stopped', 'AbortError'))}>${t('cancel')}</ik-button>
      </div>
    `;
  }

  private drops(replaces: boolean) {
    const way = (split: boolean, label: 'one' | 'two') =>
      html`<button type="button" aria-pressed=${this.split === split ? 'true' : 'false'} @click=${() => this.choose(split)}>${t(label)}</button>`;
    const drop = (voice: Voice, key: 'one' | 'candidate' | 'interviewer') => html`
      <dash-file-drop
        accept=${ACCEPT}
        heading=${t(`drop.${key}`)}
        hint=${this.chosen[voice] ? t('chosen', {name: this.chosen[voice].name}) : t('hint')}
        choose=${t(`choose.${key}`)}
        @files=${(event: CustomEvent<File[]>) => this.take(voice, event.detail[0]!)}
      ></dash-file-drop>
    `;
    return html`
      <div class="segments" role="group" aria-label=${t('which')}>${way(false, 'one')}${way(true, 'two')}</div>
      ${this.split ? html`<p class="soft small">${t('two.hint')}</p><div class="pair">${drop('candidate', 'candidate')}${drop('interviewer', 'interviewer')}</div>` : drop('file', 'one')}
      ${replaces ? html`<div class="actions"><ik-button variant="ghost" @click=${() => (this.replacing = false)}>${t('replace.stop')}</ik-button></div>` : nothing}
    `;
  }

  private kept(kept: LedSound, mine: boolean) {
    return html`
      <dash-sound-player .sound=${kept}></dash-sound-player>
      <p class="soft small">${t('until', {date: date(kept.kept_until)})}</p>
      <dash-second-hearing .interviewId=${this.session.id} .source=${kept.sha256 + this.session.status}></dash-second-hearing>
      <div class="actions">
        ${mine ? html`<ik-button variant="ghost" @click=${() => (this.replacing = true)}>${t('replace')}</ik-button>` : nothing}
        <ik-button variant="ghost" .haspopup=${'dialog' as const} @click=${() => (this.asks = true)}><ik-icon name="trash"></ik-icon>${t('delete')}</ik-button>
      </div>
    `;
  }

  private choose(split: boolean): void {
    this.split = split;
    this.chosen = {};
    this.failure = '';
  }

  private take(voice: Voice, file: File): void {
    this.failure = '';
    if (file.size > LARGEST) {
      this.failure = t('large', {name: file.name, size: bytes(file.size)});
      return;
    }
    this.chosen = {...this.chosen, [voice]: file};
    const {file: both, candidate, interviewer} = this.chosen;
    if (both) void this.send({file: both});
    else if (candidate && interviewer) void this.send({candidate, interviewer});
  }

  private async send(files: Partial<Record<Voice, File>>): Promise<void> {
    this.stop = new AbortController();
    const {signal} = this.stop;
    this.share = 0;
    try {
      await api.keepSound(this.session.id, files, (share) => (this.share = share), signal);
      this.replacing = false;
      announce(t('kept'));
      this.tell('sound');
    } catch (error) {
      if (signal.aborted) announce(t('canceled'));
      else this.failure = explain(error);
    } finally {
      this.share = undefined;
      this.chosen = {};
    }
  }

  private async erase(): Promise<void> {
    this.deleting = true;
    this.failure = '';
    try {
      await api.deleteSound(this.session.id);
      announce(t('delete.done'));
      this.tell('sound');
    } catch (error) {
      this.failure = explain(error);
    } finally {
      this.deleting = false;
      this.asks = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-sound': SessionSound;
  }
}
