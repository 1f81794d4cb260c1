import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Criterion, Question, QuestionOrigin, Wording} from '../../shared/api/types.js';
import '../../shared/components/ik-badge.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {wording} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {EMPTY, isBlank, MOST_FOLLOW_UPS} from '../logic/role-content.js';
import {risks} from '../logic/risky.js';
import {t} from '../texts/roles.js';
import './wording-field.js';

const ORIGINS: readonly QuestionOrigin[] = ['bank', 'job_description', 'cv', 'recruiter'];

/** One question: closed it reads like one, open it can be edited. Tells `question-change` with what changed, `question-move` and `question-remove`. */
@customElement('dash-question')
export class QuestionEditor extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: start;
      }

      .toggle {
        display: flex;
        gap: var(--space-3);
        align-items: baseline;
        inline-size: 100%;
        min-block-size: var(--target);
        padding: var(--space-2) 0;
        line-height: 1.4;
        text-align: start;
        background: none;
        border: 0;
        cursor: pointer;
      }

      .toggle:hover {
        color: var(--accent-text);
      }

      .toggle ik-icon {
        flex: none;
        font-size: 0.85em;
        color: var(--ink-faint);
      }

      .tools {
        display: flex;
      }

      .body {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-2) 0 var(--space-5) 1.65rem;
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: var(--space-3);
      }

      fieldset {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        margin-block-end: var(--space-2);
        font-weight: 600;
        font-size: var(--text-s);
      }

      .follow {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        align-items: end;
      }

      .meta {
        margin-inline-start: var(--space-2);
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      @media (max-width: 40rem) {
        .head {
          grid-template-columns: 1fr;
        }

        .body {
          padding-inline-start: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) question!: Question;
  @property({attribute: false}) criteria: readonly Criterion[] = [];
  @property() error = '';
  @property({type: Boolean}) disabled = false;
  @property({type: Boolean}) first = false;
  @property({type: Boolean}) last = false;
  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isBlank(this.question.text)) this.open = true;
  }

  /** Opens it and puts the cursor into its text. */
  async edit(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('dash-wording');
    await field?.updateComplete;
    field?.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
  }

  protected override render() {
    const q = this.question;
    const risky = [q.text, q.simpler, ...q.follow_ups].some((one) => risks(`${one.de}\n${one.en}`).length > 0);
    const open = this.open || this.error !== '';
    return html`
      <div class="head">
        <button type="button" class="toggle" aria-expanded=${open} @click=${() => (this.open = !open)}>
          <ik-icon name=${open ? 'chevronDown' : 'chevronRight'}></ik-icon>
          <span>
            ${wording(q.text) || t('question.new')}
            <span class="meta">${t(`origin.${q.origin}`)}${q.skill ? ` · ${q.skill}` : ''}</span>
            ${risky ? html`<ik-badge tone="warn" icon="alert">${t('risk.count', {n: 1})}</ik-badge>` : nothing}
          </span>
        </button>
        ${this.disabled
          ? nothing
          : html`
              <div class="tools">
                ${this.tool('up', 'question.up', this.first, () => this.tell('question-move', {id: q.id, by: -1}))}
                ${this.tool('down', 'question.down', this.last, () => this.tell('question-move', {id: q.id, by: 1}))}
                <ik-button variant="ghost" icon-only label=${t('question.remove')} @click=${() => this.tell('question-remove', q.id)}><ik-icon name="trash"></ik-icon></ik-button>
              </div>
            `}
      </div>
      ${open ? this.body(q) : nothing}
    `;
  }

  private tool(direction: 'up' | 'down', key: 'question.up' | 'question.down', off: boolean, move: () => void) {
    return html`
      <ik-button variant="ghost" icon-only ?disabled=${off} label=${t(key)} @click=${move}><ik-icon name=${direction === 'up' ? 'arrowUp' : 'arrowDown'}></ik-icon></ik-button>
    `;
  }

  private body(q: Question) {
    return html`
      <div class="body">
        <dash-wording long watch label=${t('question.text')} .value=${q.text} error=${this.error} ?disabled=${this.disabled} @wording=${this.take('text')}></dash-wording>
        <dash-wording long watch label=${t('question.simpler')} .value=${q.simpler} ?disabled=${this.disabled} @wording=${this.take('simpler')}></dash-wording>
        <dash-wording long label=${t('question.lookfor')} hint=${t('question.lookfor.hint')} .value=${q.look_for} ?disabled=${this.disabled} @wording=${this.take('look_for')}></dash-wording>
        <fieldset>
          <legend>${t('question.followups')}</legend>
          ${q.follow_ups.map(
            (one, i) => html`
              <div class="follow">
                <dash-wording
                  long
                  watch
                  label=${t('question.followup', {n: i + 1})}
                  .value=${one}
                  ?disabled=${this.disabled}
                  @wording=${(event: CustomEvent<Wording>) => this.change({follow_ups: q.follow_ups.with(i, event.detail)}, `follow.${i}`)}
                ></dash-wording>
                ${this.disabled
                  ? nothing
                  : html`
                      <ik-button variant="ghost" icon-only label=${t('question.followup.remove', {n: i + 1})} @click=${() => this.change({follow_ups: q.follow_ups.toSpliced(i, 1)})}>
                        <ik-icon name="cross"></ik-icon>
                      </ik-button>
                    `}
              </div>
            `,
          )}
          ${this.disabled || q.follow_ups.length >= MOST_FOLLOW_UPS
            ? nothing
            : html`<div><ik-button variant="ghost" @click=${() => this.change({follow_ups: [...q.follow_ups, EMPTY]})}><ik-icon name="plus"></ik-icon>${t('question.followup.add')}</ik-button></div>`}
        </fieldset>
        <div class="pair">
          <ik-field label=${t('question.criterion')}>
            <select ?disabled=${this.disabled} @change=${(event: Event) => this.change({criterion_id: (event.target as HTMLSelectElement).value})}>
              ${this.criteria.map((one) => html`<option value=${one.id} ?selected=${one.id === q.criterion_id}>${wording(one.name) || t('criterion.new')}</option>`)}
            </select>
          </ik-field>
          <ik-field label=${t('question.skill')}>
            <input maxlength="80" .value=${q.skill ?? ''} ?disabled=${this.disabled} @input=${(event: Event) => this.change({skill: (event.target as HTMLInputElement).value.trim() || null}, 'skill')} />
          </ik-field>
          <ik-field label=${t('question.origin')}>
            <select ?disabled=${this.disabled} @change=${(event: Event) => this.change({origin: (event.target as HTMLSelectElement).value as QuestionOrigin})}>
              ${ORIGINS.map((one) => html`<option value=${one} ?selected=${one === q.origin}>${t(`origin.${one}`)}</option>`)}
            </select>
          </ik-field>
        </div>
      </div>
    `;
  }

  private take(name: 'text' | 'simpler' | 'look_for') {
    return (event: CustomEvent<Wording>) => this.change({[name]: event.detail}, name);
  }

  private change(change: Partial<Question>, field = ''): void {
    this.tell('question-change', {id: this.question.id, change, field});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-question': QuestionEditor;
  }
}
