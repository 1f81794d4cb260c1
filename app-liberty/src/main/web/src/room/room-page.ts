import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {IconName} from '../shared/components/icons.js';
import '../shared/components/ik-icon.js';
import '../shared/components/ik-spinner.js';
import {IkElement} from '../shared/element.js';
import {page} from './styles.js';

/** A page that says one thing: a heading, a text, and (in the slot) what to do. */
@customElement('room-page')
export class RoomPage extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    page,
    css`
      .column {
        inline-size: min(36rem, 100%);
        padding-block-start: clamp(var(--space-6), 14vh, 9rem);
        gap: var(--space-4);
      }

      .drawing {
        display: grid;
        place-items: center;
        inline-size: 3.75rem;
        block-size: 3.75rem;
        font-size: 1.6rem;
        color: var(--accent-text);
        background: var(--accent-wash);
        border-radius: 50%;
      }
    `,
  ];

  @property() icon?: IconName;
  @property() heading = '';
  @property() text = '';

  protected override render() {
    return html`
      <div class="column">
        <div class="drawing">${this.icon ? html`<ik-icon name=${this.icon}></ik-icon>` : html`<ik-spinner></ik-spinner>`}</div>
        <h1 tabindex="-1">${this.heading}</h1>
        ${this.text ? html`<p class="lead">${this.text}</p>` : nothing}
        <div class="actions"><slot></slot></div>
      </div>
    `;
  }
}
