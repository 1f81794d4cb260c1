import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {cssVars} from '../css-vars.js';
import {IkElement} from '../element.js';

/** A bar with words: `value` 0–1, or none while nobody can say how long it takes. */
@customElement('ik-progress')
export class IkProgress extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .words {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
        margin-block-end: var(--space-2);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .track {
        block-size: 8px;
        overflow: hidden;
        background: var(--chart-track);
        border-radius: var(--radius-full);
      }

      .bar {
        inline-size: var(--share, 35%);
        block-size: 100%;
        background: var(--accent);
        border-radius: inherit;
        transition: inline-size var(--slow) var(--ease);
      }

      .unknown {
        animation: wander 1.6s ease-in-out infinite alternate;
      }

      @keyframes wander {
        from {
          transform: translateX(-20%);
        }

        to {
          transform: translateX(210%);
        }
      }
    `,
  ];

  @property({type: Number}) value?: number;
  @property() label = '';

  protected override render() {
    const known = this.value !== undefined && Number.isFinite(this.value);
    const share = known ? Math.round(Math.min(1, Math.max(0, this.value ?? 0)) * 100) : undefined;
    return html`
      <div class="words" aria-hidden="true"><span>${this.label}</span>${known ? html`<span>${share} %</span>` : nothing}</div>
      <div class="track" role="progressbar" aria-label=${this.label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${share ?? nothing}>
        <div class="bar ${known ? '' : 'unknown'}" ${cssVars({'--share': known ? `${share}%` : '35%'})}></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-progress': IkProgress;
  }
}
