import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {Candidate, RoleListed} from '../../shared/api/types.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {api, go} from '../context.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/interview.js';

const FOUND = 8;

@customElement('dash-schedule')
export class ScheduleScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      form {
        max-inline-size: 46rem;
      }

      .choices {
        display: grid;
        gap: 2px;
        margin-block-start: var(--space-2);
        padding: var(--space-2);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .choices button {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--space-2);
        min-block-size: var(--target);
        padding: var(--space-2) var(--space-3);
        align-items: center;
        text-align: start;
        background: none;
        border: 0;
        border-radius: var(--radius-s);
        cursor: pointer;
      }

      .choices button:hover {
        background: var(--accent-wash);
      }

      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        justify-content: space-between;
        padding: var(--space-3) var(--space-4);
        background: var(--accent-wash);
        border: 1px solid var(--accent-line);
        border-radius: var(--radius-m);
      }

      .label {
        margin-block-end: var(--space-2);
        font-size: var(--text-s);
        font-weight: 600;
      }

      details {
        padding: var(--space-3) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      summary {
        cursor: pointer;
        font-weight: 600;
        min-block-size: 1.75rem;
      }

      details .pair {
        margin-block-start: var(--space-4);
      }
    `,
  ];

  @property() roleId = '';
  @property() candidateId = '';
  @state() private roles: RoleListed[] | undefined;
  @state() private found: Candidate[] = [];
  @state() private candidate: Candidate | undefined;
  @state() private language: Lang | undefined;
  @state() private busy = false;
  @state() private refusal: unknown;
  @state() private missing: Partial<Record<'role' | 'candidate' | 'order', boolean>> = {};
  private typing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  protected override get pageTitle(): string {
    return t('schedule.title');
  }

  private refresh(): void {
    void this.load(
      async () => ({
        roles: (await api.roles()).filter((role) => role.status === 'approved'),
        candidate: this.candidateId ? await api.candidate(this.candidateId).catch(() => undefined) : undefined,
        found: (await api.candidates({limit: FOUND})).items,
      }),
      ({roles, candidate, found}) => {
        this.roles = roles;
        this.found = found;
        this.candidate = candidate;
        if (!roles.some((role) => role.id === this.roleId)) this.roleId = roles.length === 1 ? (roles[0]?.id ?? '') : '';
      },
    );
  }

  protected override render() {
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/"><ik-icon name="arrowLeft"></ik-icon>${app('back.interviews')}</a>
          <h1 tabindex="-1">${t('schedule.title')}</h1>
          <p class="under">${t('schedule.under')}</p>
        </div>
      </header>
      ${this.failure ? this.failed(() => this.refresh()) : this.roles === undefined ? this.waiting() : this.roles.length === 0 ? this.noRole() : this.form(this.roles)}
    `;
  }

  private noRole() {
    return html`
      <ik-banner tone="warn">${t('schedule.role.none')}<ik-button slot="actions" href="#/roles">${t('schedule.role.go')}</ik-button></ik-banner>
    `;
  }

  private form(roles: readonly RoleListed[]) {
    const refusal = this.refusal;
    const language = this.language ?? this.candidate?.language ?? roles.find((role) => role.id === this.roleId)?.language ?? 'de';
    return html`
      <form class="stack" @submit=${this.submit} novalidate>
        ${refusal && !pointerOf(refusal).startsWith('/settings') ? html`<ik-banner tone="danger" live>${explain(refusal)}</ik-banner>` : nothing}
        <ik-field label=${t('schedule.role')} error=${this.missing.role ? t('schedule.missing.role') : ''}>
          <select name="role" required @change=${(event: Event) => (this.roleId = (event.target as HTMLSelectElement).value)}>
            <option value="" ?selected=${this.roleId === ''}></option>
            ${roles.map((role) => html`<option value=${role.id} ?selected=${role.id === this.roleId}>${role.title}</option>`)}
          </select>
        </ik-field>
        ${this.candidate ? this.chosen(this.candidate) : this.picker()}
        <div class="pair">
          <ik-field label=${t('schedule.language')}>
            <select name="language" @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value as Lang)}>
              ${LANGUAGES.map((one) => html`<option value=${one} ?selected=${one === language}>${app(`lang.${one}`)}</option>`)}
            </select>
          </ik-field>
          <ik-field label=${t('schedule.when')} hint=${t('schedule.when.hint')} error=${fieldError(refusal, '/scheduled_for')}><input name="when" type="datetime-local" /></ik-field>
        </div>
        <details ?open=${pointerOf(refusal).startsWith('/settings') || this.missing.order}>
          <summary>${t('schedule.limits')}</summary>
          <p class="soft small">${t('schedule.limits.hint')}</p>
          <div class="pair">
            ${this.number('conclude', t('schedule.conclude'), 25, 1, 239, fieldError(refusal, '/settings/conclude_after_seconds'))}
            ${this.number('end', t('schedule.end'), 35, 2, 240, this.missing.order ? t('schedule.missing.order') : fieldError(refusal, '/settings/end_after_seconds'))}
            ${this.number('budget', t('schedule.budget'), 30, 1, 200, fieldError(refusal, '/settings/turn_budget'))}
            ${this.number('interval', t('schedule.interval'), 30, 1, 600, fieldError(refusal, '/settings/interval_seconds'))}
          </div>
        </details>
        ${this.busy ? html`<ik-progress label=${t('schedule.doing')}></ik-progress>` : nothing}
        <div class="actions"><ik-button type="submit" variant="primary" size="large" ?busy=${this.busy}>${t('schedule.do')}</ik-button></div>
      </form>
    `;
  }

  private number(name: string, label: string, value: number, least: number, most: number, error: string) {
    return html`<ik-field label=${label} error=${error}><input name=${name} type="number" inputmode="numeric" min=${least} max=${most} value=${value} required /></ik-field>`;
  }

  private chosen(one: Candidate) {
    return html`
      <div>
        <div class="label">${t('schedule.candidate')}</div>
        <div class="chosen">
          <span><strong>${one.name}</strong> <span class="soft small">${one.email ?? ''}</span></span>
          <ik-button variant="ghost" @click=${() => (this.candidate = undefined)}>${t('schedule.candidate.change')}</ik-button>
        </div>
      </div>
    `;
  }

  private picker() {
    return html`
      <div>
        <ik-field label=${t('schedule.candidate')} hint=${t('schedule.candidate.search')} error=${this.missing.candidate ? t('schedule.missing.candidate') : ''}>
          <input name="find" type="search" autocomplete="off" @input=${this.searched} />
        </ik-field>
        <div class="choices">
          ${this.found.map((one) => html`<button type="button" @click=${() => this.choose(one)}><span>${one.name}</span><span class="soft small">${one.email ?? ''}</span></button>`)}
          ${this.found.length === 0 ? html`<p class="soft small" role="status">${t('schedule.candidate.none')}</p>` : nothing}
          <div><ik-button variant="ghost" href="#/candidates/import"><ik-icon name="plus"></ik-icon>${t('schedule.candidate.add')}</ik-button></div>
        </div>
      </div>
    `;
  }

  private choose(one: Candidate): void {
    this.candidate = one;
    this.missing = {...this.missing, candidate: false};
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.chosen ik-button')?.focus());
  }

  private searched(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(async () => {
      this.found = (await api.candidates({text, limit: FOUND}).catch(() => ({items: []}))).items;
    }, 200);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const whole = (name: string) => Math.round(Number(data.get(name)));
    this.missing = {role: !this.roleId, candidate: !this.candidate, order: whole('end') <= whole('conclude')};
    const {candidate, roleId} = this;
    if (!roleId || !candidate || this.missing.order) return;
    const when = String(data.get('when') ?? '');
    this.busy = true;
    this.refusal = undefined;
    try {
      const interview = await api.schedule({
        role_id: roleId,
        candidate_id: candidate.id,
        language: String(data.get('language')) as Lang,
        ...(when ? {scheduled_for: new Date(when).toISOString()} : {}),
        settings: {
          interval_seconds: whole('interval'),
          conclude_after_seconds: whole('conclude') * 60,
          end_after_seconds: whole('end') * 60,
          turn_budget: whole('budget'),
        },
      });
      toast(t('schedule.done'));
      go({screen: 'interview', id: interview.id, tab: 'overview'});
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  }
}
