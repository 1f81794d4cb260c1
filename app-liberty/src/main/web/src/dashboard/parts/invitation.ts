import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Interview, Invitation, InterviewStatus} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import {IkElement} from '../../shared/element.js';
import {dateTime, relative} from '../../shared/i18n/format.js';
import {LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {api} from '../context.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/interview.js';
import {copy} from './copy.js';

const CLOSED: readonly InterviewStatus[] = ['completed', 'abandoned', 'expired', 'evaluated', 'decided'];

/** The candidate's link: made here, shown once, with a text to send it. Tells `interview-changed`. */
@customElement('dash-invitation')
export class InvitationPanel extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    screenStyles,
    segments,
    css`
      :host {
        max-inline-size: none;
        padding: 0;
      }

      .link {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: center;
      }

      output {
        display: block;
        padding: var(--space-3) var(--space-4);
        font: 500 var(--text-s) / 1.4 var(--font-mono);
        overflow-wrap: anywhere;
        background: var(--surface-raised);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius-s);
      }

      .make {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: end;
      }

      .make ik-field {
        inline-size: 9rem;
      }

      .message {
        max-block-size: 16rem;
        padding: var(--space-4);
        overflow: auto;
        font-size: var(--text-s);
        background: var(--surface-sunk);
        border-radius: var(--radius-m);
      }

      @media (max-width: 40rem) {
        .link {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({attribute: false}) interview!: Interview;
  @property() email = '';
  @state() private invitation: Invitation | undefined;
  @state() private language: Lang | undefined;
  @state() private busy = false;
  @state() private failure: unknown;

  protected override render() {
    const {interview} = this;
    if (CLOSED.includes(interview.status)) return html`<p class="soft">${t('invite.closed', {status: app(`status.${interview.status}`)})}</p>`;
    const issued = interview.invitation;
    const expired = issued !== null && Date.parse(issued.expires_at) < Date.now();
    return html`
      <section class="panel stack" aria-labelledby="invite">
        <h2 id="invite">${t('invite.title')}</h2>
        ${this.invitation
          ? this.made(this.invitation)
          : html`
              <p class="soft">
                ${t('invite.text')}
                ${issued ? t(expired ? 'invite.expired.text' : 'invite.again.text', {issued: relative(issued.issued_at), expires: dateTime(issued.expires_at)}) : nothing}
              </p>
            `}
        ${this.failure && !pointerOf(this.failure) ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
        <form class="make" @submit=${this.make} novalidate>
          <ik-field label=${t('invite.days')} error=${fieldError(this.failure, '/valid_days')}><input name="days" type="number" min="1" max="90" value="14" inputmode="numeric" /></ik-field>
          <ik-button type="submit" variant=${this.invitation ? 'secondary' : 'primary'} ?busy=${this.busy}>${issued || this.invitation ? t('invite.again') : t('invite.do')}</ik-button>
        </form>
      </section>
    `;
  }

  private made(invitation: Invitation) {
    const language = this.language ?? this.interview.language;
    const text = invitation.text[language];
    const mail = `mailto:${encodeURIComponent(this.email)}?subject=${encodeURIComponent(t.in(language, 'invite.subject', {role: this.interview.role_title}))}&body=${encodeURIComponent(text)}`;
    return html`
      <ik-banner tone="warn" live>${t('invite.once')}</ik-banner>
      <div class="link">
        <output aria-label=${t('invite.link')}>${invitation.link}</output>
        <ik-button variant="primary" @click=${() => void copy(invitation.link)}><ik-icon name="copy"></ik-icon>${t('invite.copy.link')}</ik-button>
      </div>
      <p class="soft small">${t('invite.valid', {time: dateTime(invitation.expires_at)})}</p>
      <div class="segments" role="group" aria-label=${t('invite.message')}>
        ${LANGUAGES.map((one) => html`<button type="button" aria-pressed=${one === language} @click=${() => (this.language = one)}>${app(`lang.${one}`)}</button>`)}
      </div>
      <div class="message words" lang=${language} tabindex="0" role="region" aria-label=${t('invite.message')}>${text}</div>
      <div class="actions">
        <ik-button href=${mail}><ik-icon name="mail"></ik-icon>${t('invite.mail')}</ik-button>
        <ik-button @click=${() => void copy(text)}><ik-icon name="copy"></ik-icon>${t('invite.copy.text')}</ik-button>
      </div>
    `;
  }

  private async make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const days = Number(new FormData(event.target as HTMLFormElement).get('days'));
    this.busy = true;
    this.failure = undefined;
    try {
      this.invitation = await api.invite(this.interview.id, days);
      this.tell('interview-changed');
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-invitation': InvitationPanel;
  }
}
