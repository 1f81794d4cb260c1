import {css, html, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {announcements, type Toast} from '../announce.js';
import {IkElement} from '../element.js';
import './ik-banner.js';

const SHOWN_FOR = 5_000;

/** The page's one place for toasts and for what is only said. `announce` and `toast` speak to it. */
@customElement('ik-toasts')
export class IkToasts extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .toasts {
        position: fixed;
        inset: calc(4.5rem + env(safe-area-inset-top)) 0 auto 0;
        z-index: 50;
        display: grid;
        gap: var(--space-2);
        justify-items: center;
        padding-inline: var(--space-4);
        pointer-events: none;
      }

      ik-banner {
        inline-size: max-content;
        max-inline-size: min(34rem, 100%);
        pointer-events: auto;
        border-radius: var(--radius-m);
        box-shadow: var(--shadow-2);
        animation: rise var(--slow) var(--ease);
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(-8px);
        }
      }

      @media print {
        .toasts {
          display: none;
        }
      }
    `,
  ];

  @state() private toasts: readonly (Toast & {key: number})[] = [];
  @state() private said = '';
  private keys = 0;
  private readonly onAnnounce = (event: Event) => this.say((event as CustomEvent<string>).detail);
  private readonly onToast = (event: Event) => this.show((event as CustomEvent<Toast>).detail);

  override connectedCallback(): void {
    super.connectedCallback();
    announcements.addEventListener('announce', this.onAnnounce);
    announcements.addEventListener('toast', this.onToast);
  }

  override disconnectedCallback(): void {
    announcements.removeEventListener('announce', this.onAnnounce);
    announcements.removeEventListener('toast', this.onToast);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`
      <div class="unseen" role="status">${this.said}</div>
      <div class="toasts" aria-hidden="true">
        ${repeat(this.toasts, (one) => one.key, (one) => html`<ik-banner tone=${one.tone}>${one.text}</ik-banner>`)}
      </div>
    `;
  }

  private say(text: string): void {
    // The same words again are no change to a screen reader.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }

  private show(toast: Toast): void {
    const key = ++this.keys;
    this.toasts = [...this.toasts.slice(-2), {...toast, key}];
    this.say(toast.text);
    setTimeout(() => (this.toasts = this.toasts.filter((one) => one.key !== key)), SHOWN_FOR);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-toasts': IkToasts;
  }
}
