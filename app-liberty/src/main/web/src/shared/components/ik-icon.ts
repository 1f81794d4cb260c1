import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {icons, type IconName} from './icons.js';

/** A drawing beside words; hidden from screen readers, since the words say it. */
@customElement('ik-icon')
export class IkIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      vertical-align: -0.25em;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  @property() name: IconName = 'info';

  protected override render() {
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">${icons[this.name]}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-icon': IkIcon;
  }
}
