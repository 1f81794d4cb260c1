import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {LedInterview, Notice} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import {IkElement} from '../../shared/element.js';
import {controls} from '../../shared/styles/base.js';
import {api} from '../context.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/session.js';

/** What the candidate has to agree to, and that it was agreed to. Tells `session`. */
@customElement('dash-session-agreement')
export class SessionAgreement extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }

      .notice {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        background: var(--surface-sunk);
        border-radius: var(--radius-m);
      }

      .check {
        display: flex;
        gap: var(--space-3);
        align-items: center;
        min-block-size: var(--target);
        font-weight: 600;
      }

      .check input {
        flex: none;
        inline-size: 1.3rem;
        block-size: 1.3rem;
        accent-color: var(--accent);
      }

      .error {
        color: var(--danger);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({attribute: false}) session!: LedInterview;
  @state() private notice: Notice | undefined;
  @state() private agreed = false;
  @state() private missing = false;
  @state() private busy = false;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    this.failure = undefined;
    try {
      this.notice = await api.ledNotice(this.session.id, this.session.language);
    } catch (error) {
      this.failure = error;
    }
  }

  protected override render() {
    const notice = this.notice;
    return html`
      <section class="panel stack" aria-labelledby="agreement">
        <div>
          <h2 id="agreement">${t('agreement')}</h2>
          <p class="soft small">${t('agreement.text')}</p>
        </div>
        ${this.failure ? html`<ik-banner tone="danger" live>${explain(this.failure)}<ik-button slot="actions" @click=${() => void this.read()}>${t('talk.again')}</ik-button></ik-banner>` : nothing}
        ${notice
          ? html`
              <div class="notice" lang=${notice.language}>
                ${notice.sections.map((section) => html`<div><h3>${section.heading}</h3><p>${section.text}</p></div>`)}
              </div>
              <form class="stack" @submit=${this.submit} novalidate>
                <div>
                  <label class="check">
                    <input type="checkbox" name="agreed" .checked=${this.agreed} aria-describedby="kept missing" aria-invalid=${this.missing ? 'true' : 'false'} @change=${this.changed} />
                    ${t('agreement.check')}
                  </label>
                  <p id="missing" class="error" role="alert">${this.missing ? t('agreement.missing') : ''}</p>
                  <p id="kept" class="soft tiny">${t('agreement.kept')}</p>
                </div>
                <div class="actions"><ik-button type="submit" variant="primary" size="large" ?busy=${this.busy}>${t('agreement.do')}</ik-button></div>
              </form>
            `
          : nothing}
      </section>
    `;
  }

  private changed(event: Event): void {
    this.agreed = (event.target as HTMLInputElement).checked;
    this.missing = false;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.notice) return;
    if (!this.agreed) {
      this.missing = true;
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    this.busy = true;
    try {
      this.tell<LedInterview>('session', await api.agreeFor(this.session.id, this.notice.hash));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-session-agreement': SessionAgreement;
  }
}
