import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import {t} from '../i18n/shared-texts.js';
import type {IconName} from './icons.js';
import './ik-button.js';
import './ik-icon.js';

export type Tone = 'info' | 'ok' | 'warn' | 'danger';

const DRAWING: Record<Tone, IconName> = {info: 'info', ok: 'check', warn: 'alert', danger: 'alert'};

/** A message in its place. `live` has it read out when it appears; slot `actions` takes buttons; `dismissible` adds one that tells `ik-dismiss`. */
@customElement('ik-banner')
export class IkBanner extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-3) var(--space-4);
        font-size: var(--text-s);
        line-height: 1.45;
        color: var(--tone);
        background: var(--wash);
        border: 1px solid color-mix(in srgb, var(--tone) 30%, transparent);
        border-radius: var(--radius-m);
      }

      .info {
        --tone: var(--info);
        --wash: var(--info-wash);
      }

      .ok {
        --tone: var(--ok);
        --wash: var(--ok-wash);
      }

      .warn {
        --tone: var(--warn);
        --wash: var(--warn-wash);
      }

      .danger {
        --tone: var(--danger);
        --wash: var(--danger-wash);
      }

      .words {
        flex: 1 1 0;
        min-inline-size: min(14rem, 75%);
        color: var(--ink);
      }

      ik-icon {
        align-self: flex-start;
        margin-block-start: 0.1em;
      }
    `,
  ];

  @property() tone: Tone = 'info';
  @property({type: Boolean}) live = false;
  @property({type: Boolean}) dismissible = false;

  protected override render() {
    const urgent = this.tone === 'danger' ? 'alert' : 'status';
    return html`
      <div class="banner ${this.tone}" role=${this.live ? urgent : nothing}>
        <ik-icon name=${DRAWING[this.tone]}></ik-icon>
        <div class="words"><slot></slot></div>
        <slot name="actions"></slot>
        ${this.dismissible
          ? html`<ik-button variant="ghost" icon-only label=${t('dismiss')} @click=${() => this.tell('ik-dismiss')}><ik-icon name="cross"></ik-icon></ik-button>`
          : nothing}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-banner': IkBanner;
  }
}
