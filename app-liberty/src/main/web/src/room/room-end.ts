import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {toast} from '../shared/announce.js';
import {save} from '../shared/api/api-client.js';
import type {CandidateView, Turn} from '../shared/api/types.js';
import '../shared/components/ik-button.js';
import '../shared/components/ik-icon.js';
import {IkElement} from '../shared/element.js';
import {dateTime, time} from '../shared/i18n/format.js';
import {page} from './styles.js';
import {t} from './texts.js';
import {beginning, transcriptText} from './transcript-text.js';

const NEXT = ['1', '2', '3'] as const;

/** After the interview: thanks, what happens next, and the candidate's own transcript. */
@customElement('room-end')
export class RoomEnd extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    page,
    css`
      h2 {
        font-size: var(--text-l);
      }

      .next {
        display: grid;
        gap: var(--space-4);
      }

      .next li {
        display: grid;
        grid-template-columns: 1.6rem 1fr;
        gap: var(--space-2);
        color: var(--ink-soft);
      }

      .next {
        counter-reset: next;
      }

      .next li::before {
        counter-increment: next;
        content: counter(next);
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        margin-block-start: 0.05em;
        font-size: var(--text-xs);
        font-weight: 700;
        color: var(--accent-text);
        background: var(--accent-wash);
        border-radius: 50%;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        justify-content: space-between;
        gap: var(--space-3);
        margin-block-end: var(--space-4);
      }

      .turns {
        display: grid;
        gap: var(--space-4);
      }

      article {
        display: grid;
        gap: var(--space-1);
        padding-inline-start: var(--space-4);
        border-inline-start: 3px solid var(--line);
        break-inside: avoid;
      }

      article.user {
        border-color: var(--accent);
      }

      .meta {
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .meta strong {
        color: var(--ink-soft);
      }

      .words {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      @media print {
        .actions {
          display: none;
        }

        .column {
          padding: 0;
        }

        .card {
          padding: 0;
          border: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) view!: CandidateView;
  @property({attribute: false}) turns: readonly Turn[] = [];

  protected override render() {
    return html`
      <div class="column">
        ${this.heading()} ${this.turns.length > 0 || this.isComplete ? this.transcript() : nothing}
      </div>
    `;
  }

  private get isComplete(): boolean {
    return this.view.status !== 'abandoned' && this.view.status !== 'expired';
  }

  private heading() {
    const {view} = this;
    if (view.status === 'expired' || view.status === 'abandoned') {
      return html`
        <h1 tabindex="-1">${t(`over.${view.status}`)}</h1>
        <p class="lead">${t(`over.${view.status}.text`)}</p>
      `;
    }
    const lead = view.end_reason === 'time_limit' ? 'over.lead.time_limit' : view.end_reason === 'ended_by_recruiter' ? 'over.lead.recruiter' : 'over.lead';
    return html`
      <div>
        <h1 tabindex="-1">${t('over.heading', {name: view.candidate_name})}</h1>
        <p class="lead">${t(lead, {role: view.role_title})}</p>
      </div>
      <section class="next" aria-labelledby="next">
        <h2 id="next">${t('over.next.heading')}</h2>
        <ol>
          ${NEXT.map((n) => html`<li><span>${t(`over.next.${n}`)}</span></li>`)}
        </ol>
      </section>
    `;
  }

  private transcript() {
    return html`
      <section class="card" aria-labelledby="transcript">
        <div class="head">
          <div>
            <h2 id="transcript">${t('over.transcript')}</h2>
            <p class="small">${t('over.transcript.text')}</p>
          </div>
          <div class="actions">
            <ik-button @click=${this.copy}><ik-icon name="copy"></ik-icon>${t('over.copy')}</ik-button>
            <ik-button @click=${this.download}><ik-icon name="download"></ik-icon>${t('over.download')}</ik-button>
            <ik-button @click=${() => print()}><ik-icon name="print"></ik-icon>${t('over.print')}</ik-button>
          </div>
        </div>
        ${this.turns.length === 0 ? html`<p class="small">${t('over.empty')}</p>` : nothing}
        <div class="turns">${this.turns.map((turn) => this.turn(turn))}</div>
      </section>
    `;
  }

  private turn(turn: Turn) {
    const who = {user: this.view.candidate_name, assistant: t('live.interviewer'), person: t('live.person'), system: t('live.note')}[turn.speaker];
    return html`
      <article class=${turn.speaker === 'person' ? 'assistant person' : turn.speaker}>
        <div class="meta"><strong>${who}</strong> <time datetime=${turn.timestamp} title=${dateTime(turn.timestamp)}>${time(turn.timestamp)}</time>${turn.corrects ? html` <span>${t('correct.of', {words: beginning(this.turns, turn.corrects)})}</span>` : nothing}</div>
        <div class="words" lang=${this.view.language}>${turn.content}</div>
      </article>
    `;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(transcriptText(this.view, this.turns));
      toast(t('over.copied'));
    } catch {
      toast(t('over.copyFailed'), 'warn');
    }
  }

  private download(): void {
    save({blob: new Blob(['\ufeff', transcriptText(this.view, this.turns)], {type: 'text/plain;charset=utf-8'}), fileName: `${t('over.file')}.txt`});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-end': RoomEnd;
  }
}
