import {css, html, type CSSResultGroup} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import './ik-button.js';
import './ik-icon.js';

/** How far panels stay from the screen's edge, in pixels. */
const EDGE = 8;

/**
 * A button that opens a panel beside it. Slot `button` holds what the button shows, the default slot the panel. Escape, a click elsewhere and the focus leaving
 * close it; `close()` does too and brings the focus back.
 */
@customElement('ik-popover')
export class IkPopover extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        position: relative;
        display: inline-block;
      }

      .panel {
        position: absolute;
        z-index: 20;
        inset-block-start: calc(100% + 6px);
        inset-inline-end: 0;
        inline-size: max-content;
        min-inline-size: 100%;
        max-inline-size: min(22rem, calc(100vw - 1rem));
        max-block-size: 70dvh;
        overflow: auto;
        padding: var(--space-2);
        background: var(--surface-raised);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        box-shadow: var(--shadow-3);
        translate: var(--shift, 0) 0;
        animation: rise var(--fast) var(--ease);
      }

      :host([place~='up']) .panel {
        inset-block: auto calc(100% + 6px);
      }

      :host([place~='start']) .panel {
        inset-inline: 0 auto;
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(4px);
        }
      }
    `,
  ];

  @property() label = '';
  @property({reflect: true}) place: '' | 'up' | 'start' | 'up start' = '';
  @property() variant: 'ghost' | 'secondary' = 'ghost';
  @property({type: Boolean, attribute: 'icon-only'}) iconOnly = false;
  @property({type: Boolean}) disabled = false;
  @property({type: Boolean, reflect: true}) open = false;
  @query('ik-button') private button!: HTMLElement;
  @query('.panel') private panel!: HTMLElement;
  private readonly outside = (event: Event) => !event.composedPath().includes(this) && (this.open = false);

  constructor() {
    super();
    this.addEventListener('focusout', (event) => {
      const next = event.relatedTarget;
      if (next instanceof Node && !this.contains(next) && !this.shadowRoot?.contains(next)) this.open = false;
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.open) return;
      event.stopPropagation();
      this.close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.outside);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.outside);
    super.disconnectedCallback();
  }

  /** Moves the panel sideways where it would leave the screen. */
  protected override updated(): void {
    if (!this.open) return;
    this.panel.style.setProperty('--shift', '0px');
    const {left, right} = this.panel.getBoundingClientRect();
    const room = document.documentElement.clientWidth - EDGE;
    this.panel.style.setProperty('--shift', `${left < EDGE ? EDGE - left : Math.min(0, room - right)}px`);
  }

  /** Closes and gives the focus back to the button. */
  close(): void {
    this.open = false;
    this.button.focus();
  }

  protected override render() {
    return html`
      <ik-button
        variant=${this.variant}
        ?icon-only=${this.iconOnly}
        ?disabled=${this.disabled}
        .label=${this.label || undefined}
        .expanded=${this.open ? 'true' : 'false'}
        @click=${() => (this.open = !this.open)}
      >
        <slot name="button"></slot>
      </ik-button>
      <div class="panel" ?hidden=${!this.open}><slot></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-popover': IkPopover;
  }
}
