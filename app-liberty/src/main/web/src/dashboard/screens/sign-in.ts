import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {ApiProblem, friendly} from '../../shared/api/problem.js';
import '../../shared/components/ik-brand.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-lang-switch.js';
import '../../shared/components/ik-theme-switch.js';
import {api, session} from '../context.js';
import {Screen} from '../screen.js';
import {t} from '../texts/sign-in.js';

@customElement('dash-sign-in')
export class SignInScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1.1fr) minmax(20rem, 30rem);
        max-inline-size: none;
        min-block-size: 100dvh;
        padding: 0;
      }

      .claim {
        display: grid;
        align-content: space-between;
        gap: var(--space-6);
        padding: clamp(var(--space-5), 5vw, var(--space-8));
        background: var(--surface-sunk);
      }

      .claim p.large {
        max-inline-size: 12ch;
        font: 500 clamp(2.4rem, 5.4vw, 4.75rem) / 1.02 var(--font-display);
        letter-spacing: -0.03em;
        text-wrap: balance;
      }

      .claim p.text {
        max-inline-size: 34rem;
        margin-block-start: var(--space-5);
        color: var(--ink-soft);
      }

      main {
        display: grid;
        align-content: center;
        gap: var(--space-5);
        padding: clamp(var(--space-5), 4vw, var(--space-7));
      }

      form {
        display: grid;
        gap: var(--space-4);
      }

      .switches {
        display: flex;
        gap: var(--space-3);
        flex-wrap: wrap;
      }

      ik-button[type='submit'] {
        inline-size: 100%;
      }

      @media (max-width: 52rem) {
        :host {
          grid-template-columns: 1fr;
          grid-template-rows: auto 1fr;
        }

        .claim {
          gap: var(--space-5);
          padding-block: var(--space-5);
        }

        .claim p.text {
          display: none;
        }

        main {
          align-content: start;
        }
      }
    `,
  ];

  @state() private busy = false;
  @state() private shown = false;
  @query('input[name=username]') private username!: HTMLInputElement;
  @query('input[name=password]') private password!: HTMLInputElement;

  protected override get pageTitle(): string {
    return t('title');
  }

  protected override render() {
    return html`
      <header class="claim">
        <ik-brand></ik-brand>
        <div>
          <p class="large">${t('claim')}</p>
          <p class="text">${t('claim.text')}</p>
        </div>
        <div class="switches"><ik-lang-switch></ik-lang-switch><ik-theme-switch></ik-theme-switch></div>
      </header>
      <main>
        <h1 tabindex="-1">${t('title')}</h1>
        ${this.notice()}
        <form @submit=${this.submit} novalidate>
          <ik-field label=${t('username')}><input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required /></ik-field>
          <ik-field label=${t('password')}><input name="password" type=${this.shown ? 'text' : 'password'} autocomplete="current-password" required /></ik-field>
          <div>
            <ik-button variant="ghost" pressed=${this.shown ? 'true' : 'false'} @click=${() => (this.shown = !this.shown)}>
              <ik-icon name=${this.shown ? 'eyeOff' : 'eye'}></ik-icon>${this.shown ? t('hide') : t('show')}
            </ik-button>
          </div>
          <ik-button type="submit" variant="primary" size="large" ?busy=${this.busy}>${t('submit')}</ik-button>
          <input type="submit" hidden />
        </form>
        <p class="soft small">${t('first')}</p>
      </main>
    `;
  }

  private notice() {
    if (this.failure) {
      const wrong = this.failure instanceof ApiProblem && (this.failure.status === 401 || this.failure.status === 400);
      return html`<ik-banner tone="danger" live>${wrong ? t('wrong') : friendly(this.failure)}</ik-banner>`;
    }
    return session.ended ? html`<ik-banner tone="info" live>${t(session.ended)}</ik-banner>` : nothing;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const [name, password] = [this.username.value.trim(), this.password.value];
    if (!name || !password) {
      (name ? this.password : this.username).focus();
      return;
    }
    this.busy = true;
    this.failure = undefined;
    try {
      session.begin(await api.signIn(name, password));
    } catch (error) {
      this.failure = error;
      this.password.select();
    } finally {
      this.busy = false;
    }
  }
}
