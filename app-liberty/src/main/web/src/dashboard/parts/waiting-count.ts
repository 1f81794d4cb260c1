import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement} from 'lit/decorators.js';
import {IkElement} from '../../shared/element.js';
import {number} from '../../shared/i18n/format.js';
import {t} from '../texts/waiting.js';
import {waiting} from '../title.js';

/** How many visitors wait for a person: a number in a bubble, nothing when nobody does. */
@customElement('dash-waiting-count')
export class WaitingCount extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        /* What is only heard stays inside, also where a row scrolls. */
        position: relative;
      }

      .count {
        display: inline-block;
        min-inline-size: 1.5rem;
        padding: 0.1rem 0.4rem;
        font-size: var(--text-xs);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        line-height: 1.4;
        text-align: center;
        color: var(--accent-ink);
        background: var(--accent);
        border-radius: var(--radius-full);
      }

      @media (forced-colors: active) {
        .count {
          border: 1px solid;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    waiting.addEventListener('change', this.changed);
  }

  override disconnectedCallback(): void {
    waiting.removeEventListener('change', this.changed);
    super.disconnectedCallback();
  }

  protected override render() {
    const {count} = waiting;
    return count === 0 ? nothing : html`<span class="count"><span aria-hidden="true">${number(count)}</span><span class="unseen">${t('waiting.count', {n: count})}</span></span>`;
  }

  private readonly changed = () => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-waiting-count': WaitingCount;
  }
}
