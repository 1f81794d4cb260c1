import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {announce, toast} from '../../shared/announce.js';
import {ApiProblem} from '../../shared/api/problem.js';
import type {Criterion, Question, Role, RoleContent} from '../../shared/api/types.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-field.js';
import {relative} from '../../shared/i18n/format.js';
import {LANGUAGES, wording, type Lang} from '../../shared/i18n/i18n.js';
import {api, remember} from '../context.js';
import {History} from '../logic/history.js';
import * as edit from '../logic/role-content.js';
import {shares} from '../logic/weights.js';
import {roleBadge} from '../parts/badges.js';
import type {CriterionEditor} from '../parts/criterion-editor.js';
import '../parts/criterion-editor.js';
import '../parts/role-preview.js';
import type {RoleStart} from '../parts/role-start.js';
import '../parts/role-start.js';
import '../parts/skills-field.js';
import '../parts/weight-bar.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/roles.js';

type Ask = 'approve' | 'archive' | 'conflict';

@customElement('dash-role')
export class RoleScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    css`
      .bar {
        position: sticky;
        inset-block-start: 0;
        z-index: 5;
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        margin-block-end: var(--space-5);
        padding-block: var(--space-3);
        background: var(--paper);
        border-block-end: 1px solid var(--line);
      }

      .bar .state {
        flex: 1 1 8rem;
        font-size: var(--text-s);
        color: var(--ink-soft);
      }

      .mirrored {
        transform: scaleX(-1);
      }

      section + section {
        margin-block-start: var(--space-7);
      }

      section > h2 {
        margin-block-end: var(--space-2);
      }

      textarea.jd {
        min-block-size: 10rem;
        max-block-size: 60vh;
      }

      .basics {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(10rem, 1fr);
        gap: var(--space-4);
      }

      dash-weight-bar {
        margin-block: var(--space-4) var(--space-5);
      }

      ik-banner {
        margin-block-end: var(--space-4);
      }

      .dialog p + p {
        margin-block-start: var(--space-3);
      }

      @media (max-width: 48rem) {
        .bar {
          position: static;
        }

        .basics {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({attribute: false}) roleId: string | null = null;
  @state() private stored: Role | undefined;
  @state() private history: History<RoleContent> | undefined;
  @state() private kept: RoleContent | undefined;
  @state() private busy: 'save' | 'approve' | 'archive' | undefined;
  @state() private refusal: unknown;
  @state() private ask: Ask | undefined;
  @state() private theirs: Role | undefined;
  @state() private previewing = false;
  @state() private checked = false;
  @query('dash-role-start') private start!: RoleStart | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
    this.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('roleId') && this.roleId !== null && this.stored?.id !== this.roleId && this.hasUpdated) this.refresh();
  }

  override get unsaved(): boolean {
    if (!this.history) return this.start?.begun ?? false;
    return this.stored?.status !== 'archived' && this.history.state !== this.kept;
  }

  protected override get pageTitle(): string {
    return this.history?.state.title || this.stored?.title || t('start.title');
  }

  private refresh(): void {
    const id = this.roleId;
    if (id !== null) void this.load(() => api.role(id), (role) => this.take(role));
  }

  /** Shows what the server has. The steps back begin anew. */
  private take(role: Role): void {
    this.stored = role;
    this.kept = edit.contentOf(role);
    this.history = new History(this.kept);
    this.checked = false;
    this.refusal = undefined;
  }

  protected override render() {
    const content = this.history?.state;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/roles"><ik-icon name="arrowLeft"></ik-icon>${app('back.roles')}</a>
          <h1 tabindex="-1">${content?.title || (this.roleId === null ? t('start.title') : (this.stored?.title ?? ' '))}</h1>
          <p class="under">${this.stored ? html`${roleBadge(this.stored.status)} ${t('edit.revision', {n: this.stored.revision})}` : this.roleId === null && !content ? t('start.under') : nothing}</p>
        </div>
      </header>
      ${content
        ? this.editor(content)
        : this.roleId === null
          ? html`<dash-role-start @draft=${this.drafted}></dash-role-start>`
          : this.failure
            ? this.failed(() => this.refresh())
            : this.waiting(8)}
    `;
  }

  private editor(content: RoleContent) {
    const fixed = this.stored?.status === 'archived';
    const faults = this.checked ? edit.flaws(content) : [];
    const error = (pointer: string) => {
      const flaw = faults.find((one) => one.pointer === pointer);
      return flaw ? t(flaw.key) : fieldError(this.refusal, pointer);
    };
    return html`
      ${this.bar(fixed)}
      ${fixed ? html`<ik-banner>${t('archived.note')}</ik-banner>` : nothing}
      ${this.stored?.status === 'approved' && this.unsaved ? html`<ik-banner tone="info" live>${t('approved.note', {n: this.stored.revision + 1})}</ik-banner>` : nothing}
      ${faults.length > 0 ? html`<ik-banner tone="danger" live>${t('flaws', {n: faults.length})}</ik-banner>` : nothing}
      ${this.refusal ? html`<ik-banner tone="danger" live>${explain(this.refusal)}${pointerOf(this.refusal) ? html` <code>${pointerOf(this.refusal)}</code>` : nothing}</ik-banner>` : nothing}
      <section aria-labelledby="basics">
        <h2 id="basics">${t('basics')}</h2>
        <div class="stack">
          <div class="basics">
            <ik-field label=${t('basics.title')} error=${error('/title')}>
              <input required maxlength="200" .value=${content.title} ?disabled=${fixed} @input=${(event: Event) => this.change({title: value(event)}, 'title')} />
            </ik-field>
            <ik-field label=${t('basics.language')} hint=${t('basics.language.hint')} error=${error('/language')}>
              <select ?disabled=${fixed} @change=${(event: Event) => this.change({language: value(event) as Lang}, '')}>
                ${LANGUAGES.map((one) => html`<option value=${one} ?selected=${one === content.language}>${app(`lang.${one}`)}</option>`)}
              </select>
            </ik-field>
          </div>
          <ik-field label=${t('basics.jd')} error=${error('/job_description')}>
            <textarea class="jd" required maxlength="30000" lang=${content.language} .value=${content.job_description} ?disabled=${fixed} @input=${(event: Event) => this.change({job_description: value(event)}, 'jd')}></textarea>
          </ik-field>
          <dash-skills .skills=${content.skills} ?disabled=${fixed} @skills=${(event: CustomEvent<string[]>) => this.change({skills: event.detail}, '')}></dash-skills>
        </div>
      </section>
      <section aria-labelledby="criteria">
        <h2 id="criteria">${t('criteria')}</h2>
        <p class="soft">${t('criteria.under')}</p>
        ${content.criteria.length > 0 ? html`<dash-weight-bar .criteria=${content.criteria}></dash-weight-bar>` : nothing}
        ${this.criteria(content, fixed, error)}
      </section>
      ${this.dialogs()}
    `;
  }

  private criteria(content: RoleContent, fixed: boolean, error: (pointer: string) => string) {
    const parts = shares(content.criteria.map((one) => one.weight));
    const questionErrors = new Map(content.questions.map((one, i) => [one.id, error(`/questions/${i}/text`) || error(`/questions/${i}`)]));
    return html`
      <div
        class="stack"
        @criterion-change=${(event: CustomEvent<{id: string; change: Partial<Criterion>; field: string}>) =>
          this.step((now) => edit.changeCriterion(now, event.detail.id, event.detail.change), `${event.detail.id}.${event.detail.field}`)}
        @criterion-move=${(event: CustomEvent<{id: string; by: -1 | 1}>) => this.step((now) => ({...now, criteria: edit.moved(now.criteria, event.detail.id, event.detail.by)}))}
        @criterion-remove=${(event: CustomEvent<string>) => this.removeCriterion(event.detail)}
        @question-add=${(event: CustomEvent<string>) => void this.addQuestion(event.detail)}
        @question-change=${(event: CustomEvent<{id: string; change: Partial<Question>; field: string}>) =>
          this.step((now) => edit.changeQuestion(now, event.detail.id, event.detail.change), event.detail.field && `${event.detail.id}.${event.detail.field}`)}
        @question-move=${(event: CustomEvent<{id: string; by: -1 | 1}>) => this.step((now) => edit.movedQuestion(now, event.detail.id, event.detail.by))}
        @question-remove=${(event: CustomEvent<string>) => {
          this.step((now) => edit.withoutQuestion(now, event.detail));
          toast(t('question.removed'), 'info');
        }}
      >
        ${repeat(
          content.criteria,
          (one) => one.id,
          (one, i) => html`
            <dash-criterion
              .criterion=${one}
              .criteria=${content.criteria}
              .questions=${content.questions.filter((question) => question.criterion_id === one.id)}
              .questionErrors=${questionErrors}
              share=${parts[i] ?? 0}
              error=${error(`/criteria/${i}/name`) || error(`/criteria/${i}`)}
              ?disabled=${fixed}
              ?full=${content.questions.length >= edit.MOST_QUESTIONS}
            ></dash-criterion>
          `,
        )}
        ${content.criteria.length >= edit.MOST_CRITERIA
          ? html`<p class="soft small">${t('criteria.most')}</p>`
          : fixed
            ? nothing
            : html`<div><ik-button @click=${this.addCriterion}><ik-icon name="plus"></ik-icon>${t('criteria.add')}</ik-button></div>`}
      </div>
    `;
  }

  private bar(fixed: boolean) {
    const dirty = this.unsaved;
    const status = this.stored?.status;
    return html`
      <div class="bar">
        ${fixed
          ? html`<span class="state"></span>`
          : html`
              <ik-button variant="ghost" icon-only label=${t('undo')} ?disabled=${!this.history?.canUndo} @click=${this.undo}><ik-icon name="undo"></ik-icon></ik-button>
              <ik-button variant="ghost" icon-only label=${t('redo')} ?disabled=${!this.history?.canRedo} @click=${this.redo}><ik-icon class="mirrored" name="undo"></ik-icon></ik-button>
              <span class="state" role="status">${dirty || !this.stored ? t('edit.unsaved') : t('edit.saved')}</span>
            `}
        ${this.stored && !fixed ? html`<ik-button @click=${this.preview}><ik-icon name="eye"></ik-icon>${t('preview')}</ik-button>` : nothing}
        ${fixed
          ? html`<ik-button variant="primary" ?busy=${this.busy === 'archive'} @click=${this.restore}>${t('restore')}</ik-button>`
          : html`
              ${this.stored ? html`<ik-button variant="ghost" @click=${() => (this.ask = 'archive')}>${t('archive')}</ik-button>` : nothing}
              <ik-button variant=${dirty || !this.stored ? 'primary' : 'secondary'} ?disabled=${!dirty && this.stored !== undefined} ?busy=${this.busy === 'save'} @click=${() => void this.save()}>
                ${app('save')}
              </ik-button>
              ${status === 'approved' && !dirty
                ? html`<ik-button variant="primary" href="#/schedule?role=${encodeURIComponent(this.stored?.id ?? '')}">${t('schedule')}</ik-button>`
                : html`
                    <ik-button variant=${dirty || !this.stored ? 'secondary' : 'primary'} ?busy=${this.busy === 'approve'} @click=${() => this.check() && (this.ask = 'approve')}>
                      ${dirty || !this.stored ? t('approve.save') : t('approve')}
                    </ik-button>
                  `}
            `}
      </div>
    `;
  }

  private dialogs() {
    const close = () => (this.ask = undefined);
    return html`
      <ik-dialog heading=${t('approve.title')} ?open=${this.ask === 'approve'} @ik-close=${close}>
        <div class="dialog">
          <p>${t('approve.text')}</p>
          <p>${t('approve.freeze')}</p>
          <p>${t('approve.you')}</p>
        </div>
        <ik-button slot="actions" @click=${close}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" @click=${this.approve}>${this.unsaved || !this.stored ? t('approve.save') : t('approve')}</ik-button>
      </ik-dialog>
      <ik-dialog heading=${t('archive.title')} ?open=${this.ask === 'archive'} @ik-close=${close}>
        <p>${t('archive.text')}</p>
        <ik-button slot="actions" @click=${close}>${app('cancel')}</ik-button>
        <ik-button slot="actions" variant="primary" @click=${this.archive}>${t('archive')}</ik-button>
      </ik-dialog>
      <ik-dialog heading=${t('conflict.title')} ?open=${this.ask === 'conflict'} @ik-close=${close}>
        <p>${t('conflict.text', {time: this.theirs ? relative(this.theirs.updated_at) : ''})}</p>
        <ik-button slot="actions" @click=${this.takeTheirs}>${t('conflict.theirs')}</ik-button>
        <ik-button slot="actions" variant="primary" @click=${this.saveOver}>${t('conflict.mine')}</ik-button>
      </ik-dialog>
      <dash-role-preview roleId=${this.stored?.id ?? ''} ?open=${this.previewing} @ik-close=${() => (this.previewing = false)}></dash-role-preview>
    `;
  }

  private drafted(event: CustomEvent<RoleContent>): void {
    this.history = new History(event.detail);
    this.kept = undefined;
    void this.focusHeading();
  }

  private change(change: Partial<RoleContent>, kind: string): void {
    this.step((now) => ({...now, ...change}), kind);
  }

  private step(how: (now: RoleContent) => RoleContent, kind = ''): void {
    const history = this.history;
    if (!history || this.stored?.status === 'archived') return;
    const next = how(history.state);
    if (next !== history.state) history.push(next, kind, Date.now());
    this.refusal = undefined;
    this.requestUpdate();
  }

  private readonly undo = () => {
    this.history?.undo();
    this.requestUpdate();
  };

  private readonly redo = () => {
    this.history?.redo();
    this.requestUpdate();
  };

  /** Ctrl+S saves; the steps of a text field stay the browser's own. */
  private readonly onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || !this.history) return;
    event.preventDefault();
    void this.save();
  };

  private async addCriterion(): Promise<void> {
    this.step(edit.withCriterion);
    await this.updateComplete;
    await [...this.renderRoot.querySelectorAll('dash-criterion')].at(-1)?.edit();
  }

  private removeCriterion(id: string): void {
    const name = wording(this.history?.state.criteria.find((one) => one.id === id)?.name) || t('criterion.new');
    this.step((now) => edit.withoutCriterion(now, id));
    toast(t('criterion.removed', {name}), 'info');
  }

  private async addQuestion(criterionId: string): Promise<void> {
    const known = new Set(this.history?.state.questions.map((one) => one.id));
    this.step((now) => edit.withQuestion(now, criterionId));
    const added = this.history?.state.questions.find((one) => !known.has(one.id));
    await this.updateComplete;
    const index = this.history?.state.criteria.findIndex((one) => one.id === criterionId) ?? -1;
    const editor = [...this.renderRoot.querySelectorAll<CriterionEditor>('dash-criterion')][index];
    if (editor && added) await editor.editQuestion(added.id);
  }

  private check(): boolean {
    this.checked = true;
    const found = this.history ? edit.flaws(this.history.state) : [];
    if (found.length > 0) announce(t('flaws', {n: found.length}));
    return found.length === 0;
  }

  private async save(version = this.stored?.version): Promise<boolean> {
    const content = this.history?.state;
    if (!content || this.busy || !this.check()) return false;
    this.busy = 'save';
    this.refusal = undefined;
    try {
      if (!this.stored || version === undefined) {
        const role = await api.createRole(content);
        this.take(role);
        remember({screen: 'role', id: role.id});
      } else {
        const role = await api.saveRole(this.stored.id, content, version);
        this.stored = role;
        this.kept = content;
        this.checked = false;
      }
      toast(app('saved'));
      return true;
    } catch (error) {
      await this.refused(error);
      return false;
    } finally {
      this.busy = undefined;
    }
  }

  /** A save with a stale version asks what to do; everything else is shown. */
  private async refused(error: unknown): Promise<void> {
    if (error instanceof ApiProblem && error.status === 409 && this.stored) {
      const theirs = await api.role(this.stored.id).catch(() => undefined);
      if (theirs && theirs.version !== this.stored.version) {
        this.theirs = theirs;
        this.ask = 'conflict';
        return;
      }
    }
    this.refusal = error;
  }

  private takeTheirs(): void {
    this.ask = undefined;
    if (this.theirs) this.take(this.theirs);
  }

  private saveOver(): void {
    this.ask = undefined;
    if (!this.theirs) return;
    this.stored = this.theirs;
    void this.save(this.theirs.version);
  }

  private async approve(): Promise<void> {
    this.ask = undefined;
    if ((this.unsaved || !this.stored) && !(await this.save())) return;
    await this.act('approve', (id) => api.approveRole(id), t('approved'));
  }

  private async archive(): Promise<void> {
    this.ask = undefined;
    await this.act('archive', (id) => api.archiveRole(id), t('archived.done'));
  }

  private readonly restore = () => void this.act('archive', (id) => api.restoreRole(id), t('restored'));

  private async act(what: 'approve' | 'archive', call: (id: string) => Promise<Role>, done: string): Promise<void> {
    if (!this.stored) return;
    this.busy = what;
    try {
      this.take(await call(this.stored.id));
      toast(done);
    } catch (error) {
      this.refusal = error;
    } finally {
      this.busy = undefined;
    }
  }

  private async preview(): Promise<void> {
    if (this.unsaved) {
      toast(t('preview.save'), 'info');
      if (!(await this.save())) return;
    }
    this.previewing = true;
  }
}

function value(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}
