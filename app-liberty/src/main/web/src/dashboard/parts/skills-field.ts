import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {t} from '../texts/roles.js';

const MOST = 60;

/** A list of skills, each of which can be taken out. Tells `skills` with the new list. */
@customElement('dash-skills')
export class SkillsField extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    css`
      .label {
        margin-block-end: var(--space-2);
        font-weight: 600;
        font-size: var(--text-s);
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin: 0 0 var(--space-3);
        padding: 0;
        list-style: none;
      }

      li {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        padding-inline: 0.8rem 0.3rem;
        font-size: var(--text-s);
        background: var(--surface-sunk);
        border: 1px solid var(--line);
        border-radius: var(--radius-full);
        overflow-wrap: anywhere;
      }

      li.fixed {
        padding: 0.25rem 0.8rem;
      }

      li button {
        display: grid;
        place-items: center;
        inline-size: 1.9rem;
        block-size: 1.9rem;
        padding: 0;
        color: var(--ink-soft);
        background: none;
        border: 0;
        border-radius: 50%;
        cursor: pointer;
      }

      li button:hover {
        color: var(--danger);
      }

      ik-field {
        max-inline-size: 22rem;
      }
    `,
  ];

  @property({attribute: false}) skills: readonly string[] = [];
  @property({type: Boolean}) disabled = false;

  protected override render() {
    return html`
      <div class="label" id="label">${t('basics.skills')}</div>
      <ul aria-labelledby="label">
        ${this.skills.map(
          (skill, i) => html`
            <li class=${this.disabled ? 'fixed' : ''}>
              ${skill}
              ${this.disabled
                ? nothing
                : html`<button type="button" aria-label=${t('basics.skills.remove', {name: skill})} @click=${() => this.takeOut(i)}><ik-icon name="cross"></ik-icon></button>`}
            </li>
          `,
        )}
      </ul>
      ${this.disabled || this.skills.length >= MOST
        ? nothing
        : html`<ik-field label=${t('basics.skills.add')} hint=${t('basics.skills.hint')}><input maxlength="80" @keydown=${this.key} @change=${this.add} /></ik-field>`}
    `;
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    this.add(event);
  }

  private add(event: Event): void {
    const input = event.target as HTMLInputElement;
    const known = new Set(this.skills.map((one) => one.toLowerCase()));
    const fresh = input.value
      .split(',')
      .map((one) => one.trim().slice(0, 80))
      .filter((one) => one && !known.has(one.toLowerCase()) && known.add(one.toLowerCase()));
    input.value = '';
    if (fresh.length > 0) this.tell('skills', [...this.skills, ...fresh].slice(0, MOST));
  }

  private takeOut(index: number): void {
    this.tell('skills', this.skills.toSpliced(index, 1));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-skills': SkillsField;
  }
}
