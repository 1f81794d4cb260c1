import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {RoleListed} from '../../shared/api/types.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {lang, LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {api, go} from '../context.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/session.js';

/** Opens an interview that the reader leads. */
@customElement('dash-session-new')
export class SessionNewScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      form {
        max-inline-size: 46rem;
      }
    `,
  ];

  @state() private roles: RoleListed[] = [];
  @state() private roleId = '';
  @state() private missing: {candidate?: boolean; position?: boolean} = {};
  @state() private busy = false;
  @state() private refusal: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    api.roles().then(
      (roles) => (this.roles = roles.filter((role) => role.status === 'approved')),
      () => (this.roles = []),
    );
  }

  protected override get pageTitle(): string {
    return t('new');
  }

  protected override render() {
    const refusal = this.refusal;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/sessions"><ik-icon name="arrowLeft"></ik-icon>${t('back')}</a>
          <h1 tabindex="-1">${t('new')}</h1>
          <p class="under">${t('new.under')}</p>
        </div>
      </header>
      <form class="stack" @submit=${this.submit} novalidate autocomplete="off">
        ${refusal && !pointerOf(refusal) ? html`<ik-banner tone="danger" live>${explain(refusal)}</ik-banner>` : nothing}
        <ik-field label=${t('new.candidate')} error=${this.missing.candidate ? app('required_field') : fieldError(refusal, '/candidate_name')}>
          <input name="candidate" required maxlength="200" />
        </ik-field>
        ${this.roles.length > 0
          ? html`
              <ik-field label=${t('new.role')} hint=${t('new.role.hint')}>
                <select name="role" @change=${(event: Event) => (this.roleId = (event.target as HTMLSelectElement).value)}>
                  <option value="">${t('new.role.none')}</option>
                  ${this.roles.map((role) => html`<option value=${role.id} ?selected=${role.id === this.roleId}>${role.title}</option>`)}
                </select>
              </ik-field>
            `
          : nothing}
        ${this.roleId
          ? nothing
          : html`
              <ik-field label=${t('new.position')} hint=${t('new.position.hint')} error=${this.missing.position ? app('required_field') : fieldError(refusal, '/position')}>
                <input name="position" required maxlength="200" />
              </ik-field>
            `}
        <ik-field label=${t('new.language')}>
          <select name="language">${LANGUAGES.map((one) => html`<option value=${one} ?selected=${one === lang()}>${app(`lang.${one}`)}</option>`)}</select>
        </ik-field>
        ${this.busy ? html`<ik-progress label=${app('saving')}></ik-progress>` : nothing}
        <div class="actions"><ik-button type="submit" variant="primary" size="large" ?busy=${this.busy}>${t('new.do')}</ik-button></div>
        <input type="submit" hidden />
      </form>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const candidate = String(data.get('candidate') ?? '').trim();
    const position = String(data.get('position') ?? '').trim();
    this.missing = {candidate: candidate === '', position: !this.roleId && position === ''};
    if (this.missing.candidate || this.missing.position) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`input[name=${this.missing.candidate ? 'candidate' : 'position'}]`)?.focus();
      return;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      const opened = await api.lead({candidate_name: candidate, language: String(data.get('language')) as Lang, ...(this.roleId ? {role_id: this.roleId} : {position})});
      go({screen: 'session', id: opened.id});
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}
