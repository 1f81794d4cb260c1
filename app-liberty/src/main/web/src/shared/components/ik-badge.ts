import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import type {IconName} from './icons.js';
import './ik-icon.js';

/** A word about a state; the colour only underlines it. */
@customElement('ik-badge')
export class IkBadge extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: inline-block;
      }

      .badge {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
        padding: 0.15rem 0.6rem;
        font-size: var(--text-xs);
        font-weight: 600;
        line-height: 1.4;
        white-space: nowrap;
        color: var(--ink-soft);
        background: var(--surface-sunk);
        border: 1px solid var(--line);
        border-radius: var(--radius-full);
      }

      .accent {
        color: var(--accent-text);
        background: var(--accent-wash);
        border-color: var(--accent-line);
      }

      .info {
        color: var(--info);
        background: var(--info-wash);
        border-color: transparent;
      }

      .ok {
        color: var(--ok);
        background: var(--ok-wash);
        border-color: transparent;
      }

      .warn {
        color: var(--warn);
        background: var(--warn-wash);
        border-color: transparent;
      }

      .danger {
        color: var(--danger);
        background: var(--danger-wash);
        border-color: transparent;
      }
    `,
  ];

  @property() tone: 'neutral' | 'accent' | 'info' | 'ok' | 'warn' | 'danger' = 'neutral';
  @property() icon?: IconName;

  protected override render() {
    return html`<span class="badge ${this.tone}">${this.icon ? html`<ik-icon name=${this.icon}></ik-icon>` : nothing}<slot></slot></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-badge': IkBadge;
  }
}
