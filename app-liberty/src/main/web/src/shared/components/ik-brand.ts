import {css, html, type CSSResultGroup} from 'lit';
import {customElement} from 'lit/decorators.js';
import {IkElement} from '../element.js';

/** The product's mark and name. */
@customElement('ik-brand')
export class IkBrand extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.6rem;
        font-family: var(--font-display);
        font-size: 1.2rem;
        font-weight: 600;
        letter-spacing: -0.01em;
        line-height: 1;
        white-space: nowrap;
      }

      svg {
        inline-size: 1.9rem;
        block-size: 1.9rem;
      }

      .ground {
        fill: var(--accent);
      }

      .bubble {
        fill: var(--accent-ink);
      }

      .lines {
        fill: none;
        stroke: var(--accent);
        stroke-width: 1.8;
        stroke-linecap: round;
      }
    `,
  ];

  protected override render() {
    return html`
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect class="ground" width="32" height="32" rx="9"></rect>
        <path class="bubble" d="M8 9.5A2.5 2.5 0 0 1 10.5 7h11A2.5 2.5 0 0 1 24 9.5v7a2.5 2.5 0 0 1-2.5 2.5H16l-5 4.6V19h-.5A2.5 2.5 0 0 1 8 16.5z"></path>
        <path class="lines" d="M12 11.2h8M12 14.6h5"></path>
      </svg>
      <span part="name">InterviewKit</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-brand': IkBrand;
  }
}
