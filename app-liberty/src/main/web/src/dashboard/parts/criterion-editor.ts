import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Criterion, Question, Wording} from '../../shared/api/types.js';
import '../../shared/components/ik-button.js';
import {IkElement} from '../../shared/element.js';
import {wording} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {isBlank} from '../logic/role-content.js';
import {t} from '../texts/roles.js';
import './question-editor.js';
import './wording-field.js';

/** One criterion with its weight, its scale and its questions. Tells `criterion-change`, `criterion-move`, `criterion-remove` and `question-add`. */
@customElement('dash-criterion')
export class CriterionEditor extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      article {
        padding: var(--space-5);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
      }

      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(12rem, 17rem) auto;
        gap: var(--space-2) var(--space-5);
        align-items: start;
      }

      h3 {
        padding-block: 0.5rem;
        overflow-wrap: anywhere;
      }

      .weight {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 1.5rem 3.25rem;
        gap: var(--space-3);
        align-items: center;
        min-block-size: var(--target);
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
      }

      .weight b {
        text-align: end;
      }

      input[type='range'] {
        inline-size: 100%;
        min-block-size: 1.75rem;
        accent-color: var(--accent);
      }

      .tools {
        display: flex;
      }

      .description {
        color: var(--ink-soft);
      }

      .stack {
        display: grid;
        gap: var(--space-4);
        margin-block-start: var(--space-4);
      }

      .scale {
        display: grid;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .scale li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        gap: var(--space-2);
      }

      .scale .level {
        font: 500 var(--text-xl) / 1 var(--font-display);
        color: var(--accent-text);
        padding-block-start: 1.7rem;
      }

      h4 {
        font: 650 var(--text-s) / 1.3 var(--font-text);
        letter-spacing: 0;
      }

      .questions {
        margin: var(--space-4) 0 0;
        padding: 0;
        list-style: none;
        border-block-start: 1px solid var(--line);
      }

      .questions > li {
        border-block-end: 1px solid var(--line);
      }

      .none {
        padding-block: var(--space-3);
        font-size: var(--text-s);
        color: var(--warn);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-3);
      }

      .flush {
        margin-inline-start: -1.15rem;
      }

      @media (max-width: 48rem) {
        article {
          padding: var(--space-4);
        }

        .head {
          grid-template-columns: 1fr;
        }

        .scale li {
          grid-template-columns: 1fr;
        }

        .scale .level {
          padding: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) criterion!: Criterion;
  @property({attribute: false}) criteria: readonly Criterion[] = [];
  @property({attribute: false}) questions: readonly Question[] = [];
  @property({type: Number}) share = 0;
  @property() error = '';
  @property({attribute: false}) questionErrors: ReadonlyMap<string, string> = new Map();
  @property({type: Boolean}) disabled = false;
  @property({type: Boolean}) full = false;
  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isBlank(this.criterion.name)) this.open = true;
  }

  /** Opens it and puts the cursor into its name. */
  async edit(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('dash-wording');
    await field?.updateComplete;
    field?.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  /** Opens a question and puts the cursor into it. */
  async editQuestion(id: string): Promise<void> {
    await this.updateComplete;
    const index = this.questions.findIndex((one) => one.id === id);
    await [...this.renderRoot.querySelectorAll('dash-question')][index]?.edit();
  }

  protected override render() {
    const c = this.criterion;
    const name = wording(c.name) || t('criterion.new');
    const open = this.open || this.error !== '';
    const at = this.criteria.indexOf(c);
    return html`
      <article aria-label=${name}>
        <div class="head">
          <div>
            <h3>${name}</h3>
            ${open ? nothing : html`<p class="description">${wording(c.description)}</p>`}
          </div>
          <div class="weight">
            <input
              type="range"
              min="1"
              max="10"
              step="1"
              aria-label=${t('criterion.weight.of', {name})}
              aria-valuetext=${`${c.weight}, ${this.share} %`}
              .value=${String(c.weight)}
              ?disabled=${this.disabled}
              @input=${(event: Event) => this.change({weight: Number((event.target as HTMLInputElement).value)}, 'weight')}
            />
            <span aria-hidden="true">${c.weight}</span><b aria-hidden="true">${this.share} %</b>
          </div>
          <div class="tools">
            <ik-button variant="ghost" icon-only label=${this.disabled ? `${t('criterion.description')}: ${name}` : `${t('criterion.name')}, ${t('criterion.anchors')}: ${name}`} expanded=${open ? 'true' : 'false'} @click=${() => (this.open = !open)}>
              <ik-icon name=${this.disabled ? 'eye' : 'edit'}></ik-icon>
            </ik-button>
            ${this.disabled
              ? nothing
              : html`
                  <ik-button variant="ghost" icon-only ?disabled=${at === 0} label=${t('criterion.up', {name})} @click=${() => this.tell('criterion-move', {id: c.id, by: -1})}><ik-icon name="arrowUp"></ik-icon></ik-button>
                  <ik-button variant="ghost" icon-only ?disabled=${at === this.criteria.length - 1} label=${t('criterion.down', {name})} @click=${() => this.tell('criterion-move', {id: c.id, by: 1})}>
                    <ik-icon name="arrowDown"></ik-icon>
                  </ik-button>
                  <ik-button variant="ghost" icon-only label=${t('criterion.remove', {name})} @click=${() => this.tell('criterion-remove', c.id)}><ik-icon name="trash"></ik-icon></ik-button>
                `}
          </div>
        </div>
        ${open ? this.details(c) : nothing} ${this.asked()}
      </article>
    `;
  }

  private details(c: Criterion) {
    return html`
      <div class="stack">
        <dash-wording label=${t('criterion.name')} .value=${c.name} error=${this.error} ?disabled=${this.disabled} @wording=${(event: CustomEvent<Wording>) => this.change({name: event.detail}, 'name')}></dash-wording>
        <dash-wording
          long
          watch
          label=${t('criterion.description')}
          .value=${c.description}
          ?disabled=${this.disabled}
          @wording=${(event: CustomEvent<Wording>) => this.change({description: event.detail}, 'description')}
        ></dash-wording>
        <h4>${t('criterion.anchors')}</h4>
        <ol class="scale">
          ${c.anchors.map((anchor, i) => {
            const end = i === 0 ? ` (${t('criterion.anchor.1')})` : i === 4 ? ` (${t('criterion.anchor.5')})` : '';
            return html`
              <li>
                <span class="level" aria-hidden="true">${i + 1}</span>
                <dash-wording
                  long
                  watch
                  label=${t('criterion.anchor', {n: i + 1}) + end}
                  .value=${anchor}
                  ?disabled=${this.disabled}
                  @wording=${(event: CustomEvent<Wording>) => this.change({anchors: c.anchors.with(i, event.detail)}, `anchor.${i}`)}
                ></dash-wording>
              </li>
            `;
          })}
        </ol>
      </div>
    `;
  }

  private asked() {
    return html`
      <ul class="questions" aria-label=${t('criterion.questions')}>
        ${this.questions.length === 0 ? html`<li class="none">${t('criterion.noquestions')}</li>` : nothing}
        ${repeat(
          this.questions,
          (one) => one.id,
          (one, i) => html`
            <li>
              <dash-question
                .question=${one}
                .criteria=${this.criteria}
                error=${this.questionErrors.get(one.id) ?? ''}
                ?disabled=${this.disabled}
                ?first=${i === 0}
                ?last=${i === this.questions.length - 1}
              ></dash-question>
            </li>
          `,
        )}
      </ul>
      ${this.disabled || this.full
        ? nothing
        : html`<div class="foot"><ik-button class="flush" variant="ghost" @click=${() => this.tell('question-add', this.criterion.id)}><ik-icon name="plus"></ik-icon>${t('question.add')}</ik-button></div>`}
    `;
  }

  private change(change: Partial<Criterion>, field: string): void {
    this.tell('criterion-change', {id: this.criterion.id, change, field});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-criterion': CriterionEditor;
  }
}
