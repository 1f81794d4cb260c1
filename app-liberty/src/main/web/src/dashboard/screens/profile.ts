import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-lang-switch.js';
import '../../shared/components/ik-theme-switch.js';
import {toast} from '../../shared/announce.js';
import {api, session} from '../context.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/accounts.js';

const LEAST = 12;

@customElement('dash-profile')
export class ProfileScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      form {
        max-inline-size: 30rem;
      }
    `,
  ];

  @state() private busy = false;
  @state() private errors: Partial<Record<'current' | 'fresh' | 'again', string>> = {};

  protected override get pageTitle(): string {
    return t('profile.title');
  }

  protected override render() {
    const account = session.account;
    if (!account) return nothing;
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('profile.title')}</h1>
          <p class="under">${t('profile.facts')} <strong>${account.username}</strong> · ${t(`role.${account.role}`)}</p>
        </div>
        <div class="actions"><ik-lang-switch></ik-lang-switch><ik-theme-switch></ik-theme-switch></div>
      </header>
      <form class="panel stack" @submit=${this.submit} novalidate>
        <h2>${t('profile.password')}</h2>
        ${this.failure && !pointerOf(this.failure) ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
        <input type="text" name="username" autocomplete="username" value=${account.username} hidden />
        ${this.field('current', t('profile.current'), 'current-password', '', this.errors.current || fieldError(this.failure, '/current_password'))}
        ${this.field('fresh', t('profile.new'), 'new-password', t('profile.hint'), this.errors.fresh || fieldError(this.failure, '/new_password'))}
        ${this.field('again', t('profile.again'), 'new-password', '', this.errors.again ?? '')}
        <div class="actions"><ik-button type="submit" variant="primary" ?busy=${this.busy}>${t('profile.change')}</ik-button></div>
        <input type="submit" hidden />
      </form>
    `;
  }

  private field(name: string, label: string, complete: 'current-password' | 'new-password', hint: string, error: string) {
    return html`
      <ik-field label=${label} hint=${hint} error=${error}><input type="password" name=${name} autocomplete=${complete} required maxlength="200" /></ik-field>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
    this.failure = undefined;
    this.errors = {};
    if (!value('current')) this.errors = {...this.errors, current: app('required_field')};
    if (value('fresh').length < LEAST) this.errors = {...this.errors, fresh: t('profile.short')};
    if (value('fresh') !== value('again')) this.errors = {...this.errors, again: t('profile.differ')};
    const first = Object.keys(this.errors)[0];
    if (first) return (form.elements.namedItem(first) as HTMLInputElement).focus();
    this.busy = true;
    try {
      await api.changePassword(value('current'), value('fresh'));
      form.reset();
      toast(t('profile.changed'));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}
