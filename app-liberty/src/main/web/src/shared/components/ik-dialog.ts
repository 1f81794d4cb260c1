import {css, html, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {IkElement} from '../element.js';
import {t} from '../i18n/shared-texts.js';
import './ik-button.js';
import './ik-icon.js';

/** A dialog on the browser's own: focus stays inside and comes back, Escape closes. Tells `ik-close` however it is closed; slot `actions` takes buttons. */
@customElement('ik-dialog')
export class IkDialog extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: min(34rem, calc(100vw - 2rem));
        max-block-size: calc(100dvh - 2rem);
        padding: 0;
        overflow: auto;
        color: var(--ink);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-l);
        box-shadow: var(--shadow-3);
      }

      :host([wide]) dialog {
        inline-size: min(52rem, calc(100vw - 2rem));
      }

      dialog[open] {
        animation: rise var(--slow) var(--ease);
      }

      dialog::backdrop {
        background: var(--scrim);
      }

      .head {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-5) var(--space-5) 0;
      }

      h2 {
        padding-block-start: 0.5rem;
      }

      .body {
        padding: var(--space-3) var(--space-5) var(--space-5);
        color: var(--ink-soft);
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-3);
        padding: 0 var(--space-5) var(--space-5);
      }

      @media (max-width: 30rem) {
        .foot {
          flex-direction: column-reverse;
        }

        .foot ::slotted(*) {
          inline-size: 100%;
        }
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(10px);
        }
      }
    `,
  ];

  @property({type: Boolean}) open = false;
  @property() heading = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    else if (!this.open && this.dialog.open) this.dialog.close();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.closed}>
        <div class="head">
          <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
          <ik-button variant="ghost" icon-only label=${t('close')} @click=${() => this.dialog.close()}><ik-icon name="cross"></ik-icon></ik-button>
        </div>
        <div class="body"><slot></slot></div>
        <div class="foot"><slot name="actions"></slot></div>
      </dialog>
    `;
  }

  private closed(): void {
    this.open = false;
    this.tell('ik-close');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ik-dialog': IkDialog;
  }
}
