import {css, html, LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';

/** Something is going on; say in words what. */
@customElement('ik-spinner')
export class IkSpinner extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.1em;
      block-size: 1.1em;
    }

    i {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 100%;
      border: 2px solid currentcolor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: turn 0.8s linear infinite;
    }

    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }

    @media (prefers-reduced-motion: reduce) {
      i {
        animation-duration: 4s;
      }
    }
  `;

  protected override render() {
    return html`<i aria-hidden="true"></i>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-spinner': IkSpinner;
  }
}
