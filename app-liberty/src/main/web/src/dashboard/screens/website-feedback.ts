import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {toast} from '../../shared/announce.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-empty.js';
import '../../shared/components/ik-field.js';
import {dateTime} from '../../shared/i18n/format.js';
import {session} from '../context.js';
import {desk} from '../desk-api.js';
import type {Feedback, FileFormat} from '../desk-types.js';
import {DeskWatch} from '../desk-watch.js';
import '../parts/downloads.js';
import {placesStyles, websitePlaces} from '../parts/website-places.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/desk-feedback.js';
import {categoryName} from '../texts/website.js';

const PAGE = 50;
const MOST = 1_000;
const RATINGS = [1, 2, 3, 4, 5] as const;

@customElement('dash-website-feedback')
export class WebsiteFeedbackScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    placesStyles,
    css`
      .row {
        grid-template-columns: 9rem minmax(0, 1fr) 11rem;
        align-items: start;
      }

      .stars {
        font-size: var(--text-l);
        line-height: 1;
        letter-spacing: 0.1em;
        color: var(--chart-2);
      }

      .comment {
        font-weight: 600;
      }

      dl {
        margin-block-start: var(--space-2);
      }

      .when {
        text-align: end;
      }

      .after {
        margin-block-start: var(--space-4);
      }

      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        font-weight: 600;
        font-size: var(--text-s);
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
      }

      .choice {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-3);
        color: var(--ink);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-m);
        cursor: pointer;
      }

      .choice:has(:checked) {
        background: var(--accent-wash);
        border-color: var(--accent-text);
      }

      .wrong {
        font-size: var(--text-s);
        color: var(--danger);
      }

      @media (max-width: 48rem) {
        .row {
          grid-template-columns: 1fr;
        }

        .when {
          text-align: start;
        }
      }
    `,
  ];

  @state() private entries: Feedback[] | undefined;
  @state() private limit = PAGE;
  @state() private more = false;
  @state() private adding = false;
  @state() private busy = false;
  @state() private missing = false;
  @state() private refusal: unknown;

  constructor() {
    super();
    new DeskWatch(
      this,
      (change) => change.kind === 'feedback',
      () => this.look(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('feedback.title');
  }

  private refresh(): void {
    void this.load(() => desk.feedback(this.limit), (entries) => (this.entries = entries));
  }

  private async look(): Promise<void> {
    const {limit} = this;
    if (!this.entries || this.more) return;
    const entries = await desk.feedback(limit);
    if (limit === this.limit) this.entries = entries;
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('feedback.title')}</h1>
          <p class="under">${t('feedback.under')}</p>
        </div>
        <div class="actions">
          ${this.entries?.length ? html`<dash-downloads .get=${(kind: FileFormat) => desk.exportFeedback(kind)}></dash-downloads>` : nothing}
          ${session.account?.role === 'admin'
            ? html`<ik-button variant="primary" haspopup="dialog" @click=${this.open}><ik-icon name="plus"></ik-icon>${t('feedback.add')}</ik-button>`
            : nothing}
        </div>
      </header>
      ${websitePlaces('feedback')} ${this.list()} ${this.dialog()}
    `;
  }

  private list() {
    if (this.failure) return this.failed(() => this.refresh());
    if (!this.entries) return this.waiting(6);
    if (this.entries.length === 0) return html`<ik-empty icon="quote" heading=${t('feedback.none.title')}>${t('feedback.none.text')}</ik-empty>`;
    return html`
      <ul class="plain rows">
        ${repeat(
          this.entries,
          (one) => one.id,
          (one) => html`<li>${this.row(one)}</li>`,
        )}
      </ul>
      ${this.entries.length >= this.limit && this.limit < MOST
        ? html`<div class="after"><ik-button ?busy=${this.more} @click=${this.loadMore}>${this.more ? app('load.more.loading') : app('load.more')}</ik-button></div>`
        : nothing}
    `;
  }

  private row(one: Feedback) {
    return html`
      <div class="row">
        <div>
          ${one.rating
            ? html`<div class="stars" role="img" aria-label=${t('feedback.rating', {n: one.rating})}>${'★'.repeat(one.rating)}${'☆'.repeat(5 - one.rating)}</div>`
            : html`<span class="soft small">${t('feedback.rating.none')}</span>`}
        </div>
        <div class="main">
          <div class="words ${one.comment ? 'comment' : 'soft'}">${one.comment || t('feedback.silent')}</div>
          ${one.user_question || one.assistant_reply
            ? html`
                <dl class="facts small">
                  ${one.user_question
                    ? html`
                        <dt>${t('feedback.question')}</dt>
                        <dd class="words">${one.user_question}</dd>
                      `
                    : nothing}
                  ${one.assistant_reply
                    ? html`
                        <dt>${t('feedback.answer')}</dt>
                        <dd class="words">${one.assistant_reply}</dd>
                      `
                    : nothing}
                </dl>
              `
            : nothing}
        </div>
        <div class="when soft small">
          <div><ik-badge tone=${one.kind === 'admin_feedback' ? 'accent' : 'neutral'} icon=${one.kind === 'admin_feedback' ? 'people' : 'person'}>${t(`feedback.${one.kind}`)}</ik-badge></div>
          <div>${dateTime(one.timestamp)}</div>
          ${one.category ? html`<div>${categoryName(one.category)}</div>` : nothing}
        </div>
      </div>
    `;
  }

  private dialog() {
    return html`
      <ik-dialog heading=${t('feedback.form.title')} ?open=${this.adding} @ik-close=${() => (this.adding = false)}>
        ${this.adding
          ? html`
              <form id="feedback" class="stack" @submit=${this.submit} novalidate autocomplete="off">
                ${this.refusal && !pointerOf(this.refusal) ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
                <fieldset>
                  <legend>${t('feedback.form.rating')} <span class="tiny soft">${t('feedback.form.rating.hint')}</span></legend>
                  <div class="choices">
                    ${RATINGS.map((n) => html`<label class="choice"><input type="radio" name="rating" value=${n} required />${n}</label>`)}
                  </div>
                  <div role="alert">${this.missing ? html`<span class="wrong">${t('feedback.form.rating.missing')}</span>` : nothing}</div>
                </fieldset>
                <ik-field label=${t('feedback.form.comment')} error=${fieldError(this.refusal, '/reason')}><textarea name="reason" rows="3" maxlength="4000"></textarea></ik-field>
                <ik-field label=${t('feedback.form.question')} error=${fieldError(this.refusal, '/user_question')}><input name="user_question" maxlength="4000" /></ik-field>
                <ik-field label=${t('feedback.form.answer')} error=${fieldError(this.refusal, '/assistant_reply')}>
                  <textarea name="assistant_reply" rows="2" maxlength="4000"></textarea>
                </ik-field>
                <input type="submit" hidden />
              </form>
            `
          : nothing}
        <ik-button slot="actions" @click=${() => (this.adding = false)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.busy} @click=${() => this.renderRoot.querySelector<HTMLFormElement>('#feedback')?.requestSubmit()}>
          ${t('feedback.form.do')}
        </ik-button>
      </ik-dialog>
    `;
  }

  private open(): void {
    this.refusal = undefined;
    this.missing = false;
    this.adding = true;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const rating = Number(data.get('rating'));
    this.missing = !rating;
    if (this.missing || this.busy) {
      this.renderRoot.querySelector<HTMLElement>('input[type=radio]')?.focus();
      return;
    }
    const given = Object.fromEntries(
      ['user_question', 'assistant_reply', 'reason'].map((name) => [name, String(data.get(name) ?? '').trim()] as const).filter(([, text]) => text !== ''),
    );
    this.busy = true;
    this.refusal = undefined;
    try {
      const kept = await desk.giveFeedback({...given, rating});
      this.entries = [kept, ...(this.entries ?? []).filter((one) => one.id !== kept.id)];
      this.adding = false;
      toast(t('feedback.added'));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }

  private async loadMore(): Promise<void> {
    const limit = Math.min(MOST, this.limit + PAGE * 2);
    this.more = true;
    try {
      this.entries = await desk.feedback(limit);
      this.limit = limit;
    } catch (error) {
      this.failure = error;
    } finally {
      this.more = false;
    }
  }
}
