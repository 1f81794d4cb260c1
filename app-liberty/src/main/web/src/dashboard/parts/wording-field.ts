import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Wording} from '../../shared/api/types.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {LANGUAGES, lang, type Lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {risks} from '../logic/risky.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/roles.js';

/** One text in both languages, side by side. Tells `wording` with the new one; with `watch` it warns of words one must not ask about. */
@customElement('dash-wording')
export class WordingField extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: var(--space-3);
      }

      textarea {
        field-sizing: content;
        min-block-size: var(--target);
        max-block-size: 20rem;
      }

      .risk {
        display: flex;
        gap: var(--space-2);
        margin-block-start: var(--space-2);
        padding: var(--space-2) var(--space-3);
        font-size: var(--text-s);
        line-height: 1.4;
        color: var(--warn);
        background: var(--warn-wash);
        border-radius: var(--radius-s);
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @property({attribute: false}) value: Wording = {de: '', en: ''};
  @property({type: Boolean}) long = false;
  @property({type: Boolean}) watch = false;
  @property({type: Boolean}) disabled = false;

  protected override render() {
    const order: readonly Lang[] = lang() === 'de' ? ['de', 'en'] : LANGUAGES;
    return html`<div class="both">${order.map((one, i) => this.side(one, i === 0))}</div>`;
  }

  private side(one: Lang, first: boolean) {
    const name = `${this.label} · ${app(`lang.${one}`)}`;
    const change = (event: Event) => this.tell<Wording>('wording', {...this.value, [one]: (event.target as HTMLInputElement).value});
    return html`
      <div>
        <ik-field label=${name} hint=${this.hint} error=${first ? this.error : ''}>
          ${this.long
            ? html`<textarea lang=${one} rows="2" maxlength="4000" .value=${this.value[one]} ?disabled=${this.disabled} @input=${change}></textarea>`
            : html`<input lang=${one} maxlength="400" .value=${this.value[one]} ?disabled=${this.disabled} @input=${change} />`}
        </ik-field>
        <div role="status">${this.watch ? this.risk(this.value[one]) : nothing}</div>
      </div>
    `;
  }

  private risk(text: string) {
    const found = risks(text);
    const topics = new Set<string>();
    return found
      .filter((one) => !topics.has(one.topic) && topics.add(one.topic))
      .map((one) => html`<p class="risk"><ik-icon name="alert"></ik-icon><span>${t('risk', {word: one.word, topic: t(`topic.${one.topic}`)})}</span></p>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-wording': WordingField;
  }
}
