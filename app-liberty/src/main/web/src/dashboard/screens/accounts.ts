import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {Account, AccountChange, AccountRole} from '../../shared/api/types.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-field.js';
import {shortDate} from '../../shared/i18n/format.js';
import {api, session} from '../context.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/accounts.js';

const ROLES: readonly AccountRole[] = ['recruiter', 'admin'];

@customElement('dash-accounts')
export class AccountsScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    css`
      .row {
        grid-template-columns: minmax(0, 1fr) 8rem 9rem auto;
      }

      @media (max-width: 48rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }

        .row .actions {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @state() private accounts: Account[] | undefined;
  @state() private editing: Account | 'new' | undefined;
  @state() private busy = false;
  @state() private refusal: unknown;
  @state() private missing: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('title');
  }

  private refresh(): void {
    void this.load(() => api.accounts(), (accounts) => (this.accounts = accounts));
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <h1 tabindex="-1">${t('title')}</h1>
          <p class="under">${t('under')}</p>
        </div>
        <ik-button variant="primary" haspopup="dialog" @click=${() => this.edit('new')}><ik-icon name="plus"></ik-icon>${t('add')}</ik-button>
      </header>
      ${this.failure ? this.failed(() => this.refresh()) : nothing}
      ${this.accounts
        ? html`<ul class="plain rows">${this.accounts.map((account) => this.row(account))}</ul>`
        : this.failure
          ? nothing
          : this.waiting()}
      ${this.dialog()}
    `;
  }

  private row(account: Account) {
    const self = account.username === session.account?.username;
    return html`
      <li>
        <div class="row">
          <div class="main">
            <span class="name">${account.display_name}</span>
            <span class="more">${account.username}${self ? ` · ${t('self')}` : ''} · ${t('since', {date: shortDate(account.created_at)})}</span>
          </div>
          <span class="small">${t(`role.${account.role}`)}</span>
          <span><ik-badge tone=${account.active ? 'ok' : 'neutral'}>${account.active ? t('active') : t('inactive')}</ik-badge></span>
          <div class="actions">
            <ik-button variant="ghost" label=${t('edit.of', {name: account.display_name})} @click=${() => this.edit(account)}>${t('edit')}</ik-button>
            <ik-button
              variant="ghost"
              ?disabled=${self}
              label=${t(account.active ? 'deactivate.of' : 'activate.of', {name: account.display_name})}
              @click=${() => this.change(account, {active: !account.active})}
            >
              ${account.active ? t('deactivate') : t('activate')}
            </ik-button>
          </div>
        </div>
      </li>
    `;
  }

  private dialog() {
    const editing = this.editing;
    const account = editing === 'new' ? undefined : editing;
    const error = (name: string, pointer = `/${name}`) => (this.missing.includes(name) ? app('required_field') : fieldError(this.refusal, pointer));
    return html`
      <ik-dialog heading=${account ? t('edit.title', {name: account.display_name}) : t('add')} ?open=${editing !== undefined} @ik-close=${() => (this.editing = undefined)}>
        ${editing === undefined
          ? nothing
          : html`
              <form id="account" class="stack" @submit=${this.submit} novalidate autocomplete="off">
                ${this.refusal && !pointerOf(this.refusal) ? html`<ik-banner tone="danger" live>${explain(this.refusal)}</ik-banner>` : nothing}
                ${account
                  ? nothing
                  : html`
                      <ik-field label=${t('username')} hint=${t('username.hint')} error=${error('username')}>
                        <input name="username" required maxlength="100" autocapitalize="none" spellcheck="false" />
                      </ik-field>
                    `}
                <ik-field label=${t('name')} hint=${t('name.hint')} error=${error('display_name')}>
                  <input name="display_name" required maxlength="200" .value=${account?.display_name ?? ''} />
                </ik-field>
                <ik-field label=${t('role')} error=${error('role')}>
                  <select name="role">
                    ${ROLES.map((role) => html`<option value=${role} ?selected=${role === (account?.role ?? 'recruiter')}>${t(`role.${role}`)}</option>`)}
                  </select>
                </ik-field>
                <ik-field label=${account ? t('edit.password') : t('password')} hint=${t('profile.hint')} error=${error('password')}>
                  <input name="password" type="password" autocomplete="new-password" maxlength="200" ?required=${!account} />
                </ik-field>
                <input type="submit" hidden />
              </form>
            `}
        <ik-button slot="actions" @click=${() => (this.editing = undefined)}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" ?busy=${this.busy} @click=${this.send}>${account ? app('save') : t('add.do')}</ik-button>
      </ik-dialog>
    `;
  }

  private edit(account: Account | 'new'): void {
    this.refusal = undefined;
    this.missing = [];
    this.editing = account;
  }

  private send(): void {
    this.renderRoot.querySelector<HTMLFormElement>('#account')?.requestSubmit();
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    const account = this.editing === 'new' ? undefined : this.editing;
    this.missing = [...(account ? [] : ['username', 'password']), 'display_name'].filter((name) => !value(name));
    if (this.missing.length > 0) return;
    this.busy = true;
    this.refusal = undefined;
    const common = {display_name: value('display_name'), role: value('role') as AccountRole};
    try {
      const password = String(data.get('password') ?? '');
      const saved = account
        ? await api.changeAccount(account.username, {...common, ...(password ? {password} : {})})
        : await api.addAccount({...common, username: value('username'), password});
      this.put(saved);
      this.editing = undefined;
      toast(t(account ? 'changed' : 'added', {name: saved.display_name}));
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }

  private async change(account: Account, change: AccountChange): Promise<void> {
    try {
      this.put(await api.changeAccount(account.username, change));
      toast(t('changed', {name: account.display_name}));
    } catch (error) {
      toast(explain(error), 'danger');
    }
  }

  private put(saved: Account): void {
    const others = this.accounts ?? [];
    const known = others.some((one) => one.username === saved.username);
    this.accounts = known ? others.map((one) => (one.username === saved.username ? saved : one)) : [...others, saved];
  }
}
