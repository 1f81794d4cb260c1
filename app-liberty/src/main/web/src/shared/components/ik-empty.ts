import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import type {IconName} from './icons.js';
import './ik-icon.js';

/** Nothing is here yet: says so, why, and (in the slot `actions`) what to do about it. */
@customElement('ik-empty')
export class IkEmpty extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-7) var(--space-4);
        text-align: center;
        color: var(--ink-soft);
      }

      .drawing {
        display: grid;
        place-items: center;
        inline-size: 4rem;
        block-size: 4rem;
        font-size: 1.7rem;
        color: var(--accent-text);
        background: var(--accent-wash);
        border-radius: 50%;
      }

      .words {
        max-inline-size: 32rem;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
      }

      h2 {
        color: var(--ink);
      }
    `,
  ];

  @property() icon: IconName = 'leaf';
  @property() heading = '';

  protected override render() {
    return html`
      <div class="empty">
        <div class="drawing"><ik-icon name=${this.icon}></ik-icon></div>
        ${this.heading ? html`<h2>${this.heading}</h2>` : nothing}
        <div class="words"><slot></slot></div>
        <div class="actions"><slot name="actions"></slot></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-empty': IkEmpty;
  }
}
