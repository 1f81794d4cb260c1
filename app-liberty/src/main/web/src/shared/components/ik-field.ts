import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, queryAssignedElements} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import {t} from '../i18n/shared-texts.js';
import './ik-icon.js';

/**
 * A label, a hint and an error around one native control: `<ik-field label="Name"><input></ik-field>`. Names and describes the control for assistive technology,
 * since a label cannot point out of its shadow tree.
 */
@customElement('ik-field')
export class IkField extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .label {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
        align-items: baseline;
        margin-block-end: var(--space-1);
        font-weight: 600;
        font-size: var(--text-s);
      }

      .required,
      .hint {
        font-weight: 400;
        font-size: var(--text-xs);
        color: var(--ink-faint);
      }

      .hint {
        margin-block: var(--space-1) 0;
      }

      .error {
        display: flex;
        gap: var(--space-2);
        margin-block-start: var(--space-1);
        font-size: var(--text-s);
        color: var(--danger);
      }

      ::slotted(input),
      ::slotted(select),
      ::slotted(textarea) {
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: var(--target);
        padding: 0.6rem 0.85rem;
        font: inherit;
        color: var(--ink);
        background: var(--surface-raised);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-s);
      }

      ::slotted(textarea) {
        resize: vertical;
        line-height: 1.5;
      }

      ::slotted(:focus-visible) {
        outline: var(--focus);
        outline-offset: 1px;
      }

      ::slotted([aria-invalid='true']) {
        border: 2px solid var(--danger);
      }

      ::slotted(:disabled) {
        color: var(--ink-faint);
        background: var(--surface-sunk);
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  @property() error = '';
  @queryAssignedElements({flatten: true}) private assigned!: HTMLElement[];

  protected override render() {
    return html`
      <div class="label" @click=${() => this.control?.focus()}>
        <span aria-hidden="true">${this.label}</span>
        ${this.control?.hasAttribute('required') ? html`<span class="required" aria-hidden="true">${t('required')}</span>` : nothing}
      </div>
      <slot @slotchange=${() => this.requestUpdate()}></slot>
      ${this.hint ? html`<p class="hint" aria-hidden="true">${this.hint}</p>` : nothing}
      <div role="alert">${this.error ? html`<div class="error"><ik-icon name="alert"></ik-icon><span>${this.error}</span></div>` : nothing}</div>
    `;
  }

  protected override updated(): void {
    const control = this.control;
    if (!control) return;
    control.setAttribute('aria-label', this.label);
    const described = [this.hint, this.error].filter(Boolean).join(' ');
    if (described) control.setAttribute('aria-description', described);
    else control.removeAttribute('aria-description');
    if (this.error) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }

  private get control(): HTMLElement | undefined {
    return this.assigned?.find((element) => element.matches('input, select, textarea')) ?? this.assigned?.[0]?.querySelector('input, select, textarea') ?? undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-field': IkField;
  }
}
