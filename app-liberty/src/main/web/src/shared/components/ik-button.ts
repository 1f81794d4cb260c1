import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import './ik-spinner.js';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

/**
 * A button. `type="submit"` submits the form around it; `busy` shows that it is at work and takes no further click; `label` names one that shows only a
 * drawing; `href` makes it a link.
 */
@customElement('ik-button')
export class IkButton extends IkElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true};
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: inline-block;
      }

      .face {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
        inline-size: 100%;
        min-block-size: var(--target);
        padding: 0.55rem var(--button-inline, 1.15rem);
        font: 600 var(--text-s) / 1.25 var(--font-text);
        text-align: center;
        text-decoration: none;
        color: var(--ink);
        background: transparent;
        border: 1px solid transparent;
        border-radius: var(--radius-m);
        cursor: pointer;
        transition:
          background-color var(--fast) var(--ease),
          border-color var(--fast) var(--ease),
          transform var(--fast) var(--ease);
      }

      .face:focus-visible {
        border-radius: var(--radius-m);
      }

      .face:active:not([aria-disabled='true']) {
        transform: translateY(1px);
      }

      :host([size='large']) .face {
        padding: 0.8rem 1.6rem;
        font-size: var(--text-m);
      }

      :host([icon-only]) .face {
        padding: 0.55rem;
        min-inline-size: var(--target);
      }

      .primary {
        color: var(--accent-ink);
        background: var(--accent);
      }

      /* A finger does not hover, and its last press would stay on. */
      @media (hover: hover) {
        .primary:hover {
          background: var(--accent-hover);
        }

        .secondary:hover {
          background: var(--accent-wash);
          border-color: var(--accent-text);
        }

        .ghost:hover {
          color: var(--ink);
          background: var(--surface-sunk);
        }

        .danger:hover {
          background: var(--danger-hover);
        }
      }

      .secondary {
        background: var(--surface-raised);
        border-color: var(--line-strong);
      }

      .ghost {
        color: var(--ink-soft);
      }

      .face[aria-expanded='true'],
      .face[aria-pressed='true'] {
        color: var(--ink);
        background: var(--surface-sunk);
      }

      .danger {
        color: var(--danger-ink);
        background: var(--danger);
      }

      .face[aria-disabled='true'] {
        color: var(--ink-faint);
        background: var(--surface-sunk);
        border-color: var(--line);
        cursor: not-allowed;
      }

      .ghost[aria-disabled='true'] {
        background: transparent;
        border-color: transparent;
        opacity: 0.55;
      }

      .face.busy {
        cursor: progress;
      }

      @media (forced-colors: active) {
        .face {
          border-color: ButtonText;
        }
      }
    `,
  ];

  @property({reflect: true}) variant: ButtonVariant = 'secondary';
  @property({reflect: true}) size: 'medium' | 'large' = 'medium';
  @property() type: 'button' | 'submit' = 'button';
  @property({type: Boolean, reflect: true}) disabled = false;
  @property({type: Boolean, reflect: true}) busy = false;
  @property({type: Boolean, attribute: 'icon-only', reflect: true}) iconOnly = false;
  @property() label?: string;
  @property() href?: string;
  @property() expanded?: 'true' | 'false';
  @property() pressed?: 'true' | 'false';
  @property() haspopup?: 'menu' | 'dialog';

  private readonly internals = this.attachInternals();

  constructor() {
    super();
    // Before the listeners of the outside: a button that cannot be used tells nobody.
    this.addEventListener('click', (event) => this.clicked(event), {capture: true});
  }

  protected override render() {
    const inside = html`${this.busy ? html`<ik-spinner></ik-spinner>` : nothing}<slot></slot>`;
    const off = this.disabled || this.busy;
    if (this.href !== undefined) {
      return html`<a class="face ${this.variant}" part="button" href=${this.href} aria-label=${this.label ?? nothing}>${inside}</a>`;
    }
    return html`
      <button
        class="face ${this.variant} ${this.busy ? 'busy' : ''}"
        part="button"
        type="button"
        aria-disabled=${off ? 'true' : nothing}
        aria-label=${this.label ?? nothing}
        aria-expanded=${this.expanded ?? nothing}
        aria-pressed=${this.pressed ?? nothing}
        aria-haspopup=${this.haspopup ?? nothing}
        title=${this.iconOnly ? (this.label ?? nothing) : nothing}
      >
        ${inside}
      </button>
    `;
  }

  private clicked(event: Event): void {
    if (this.disabled || this.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (this.type === 'submit') {
      this.internals.form?.requestSubmit();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-button': IkButton;
  }
}
