import {css, html, nothing, type CSSResultGroup, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Candidate, Plan} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-dialog.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {lang, LANGUAGES, wording, type Lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {api} from '../context.js';
import {explain} from '../screen.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/roles.js';

/** The questions as a candidate would get them, in either language, for anyone on the list. */
@customElement('dash-role-preview')
export class RolePreview extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    segments,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
        align-items: end;
        margin-block: var(--space-4);
      }

      ik-field {
        flex: 1 1 14rem;
      }

      ol {
        display: grid;
        gap: var(--space-4);
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: q;
      }

      li {
        padding: var(--space-4) var(--space-5);
        font: 450 var(--text-l) / 1.4 var(--font-display);
        color: var(--ink);
        background: var(--surface-sunk);
        border-radius: var(--radius-l) var(--radius-l) var(--radius-l) 4px;
        counter-increment: q;
      }

      li small {
        display: block;
        margin-block-start: var(--space-2);
        font: 400 var(--text-s) / 1.45 var(--font-text);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({type: Boolean}) open = false;
  @property() roleId = '';
  @state() private language: Lang = lang();
  @state() private candidateId = '';
  @state() private candidates: Candidate[] = [];
  @state() private plan: Plan | undefined;
  @state() private failure: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    void this.refresh();
    api.candidates({limit: 100}).then(
      (page) => (this.candidates = page.items),
      () => (this.candidates = []),
    );
  }

  protected override render() {
    return html`
      <ik-dialog wide heading=${t('preview.title')} ?open=${this.open}>
        ${this.open ? this.body() : nothing}
      </ik-dialog>
    `;
  }

  private body() {
    return html`
      <p>${t('preview.text')}</p>
      <div class="tools">
        <div class="segments" role="group" aria-label=${app('text.both')}>
          ${LANGUAGES.map((one) => html`<button type="button" aria-pressed=${one === this.language} @click=${() => this.choose({language: one})}>${app(`lang.${one}`)}</button>`)}
        </div>
        <ik-field label=${t('preview.candidate')}>
          <select @change=${(event: Event) => this.choose({candidateId: (event.target as HTMLSelectElement).value})}>
            <option value="">${t('preview.candidate.none')}</option>
            ${this.candidates.map((one) => html`<option value=${one.id} ?selected=${one.id === this.candidateId}>${one.name}</option>`)}
          </select>
        </ik-field>
      </div>
      ${this.failure ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
      ${this.plan
        ? html`
            ${this.plan.notes.length > 0 ? html`<ik-banner>${this.plan.notes.map((note) => wording(note)).join(' ')}</ik-banner><br />` : nothing}
            <ol lang=${this.language}>
              ${this.plan.questions.map((one) => {
                const follow = one.follow_ups.map((text) => text[this.language]).filter(Boolean);
                return html`<li>${one.text[this.language] || wording(one.text)}${follow.length > 0 ? html`<small>${t.in(this.language, 'preview.followups')}: ${follow.join(' · ')}</small>` : nothing}</li>`;
              })}
            </ol>
          `
        : this.failure
          ? nothing
          : html`<ik-progress label=${t('preview.loading')}></ik-progress>`}
    `;
  }

  private choose(choice: {language?: Lang; candidateId?: string}): void {
    this.language = choice.language ?? this.language;
    this.candidateId = choice.candidateId ?? this.candidateId;
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    const [language, candidateId] = [this.language, this.candidateId];
    this.plan = undefined;
    this.failure = undefined;
    try {
      const plan = await api.previewRole(this.roleId, language, candidateId);
      if (language === this.language && candidateId === this.candidateId) this.plan = plan;
    } catch (error) {
      this.failure = error;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-role-preview': RolePreview;
  }
}
