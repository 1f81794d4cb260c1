import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {DocumentText, RoleContent} from '../../shared/api/types.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {IkElement} from '../../shared/element.js';
import {lang, LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {controls} from '../../shared/styles/base.js';
import {segments} from '../../shared/styles/segments.js';
import {api} from '../context.js';
import {explain, fieldError, pointerOf} from '../screen.js';
import {noteText} from '../logic/notes.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/roles.js';
import './file-drop.js';

/** The beginning of a role: a job description, pasted or from a file. Tells `draft` with a proposal. */
@customElement('dash-role-start')
export class RoleStart extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    controls,
    segments,
    css`
      .grid {
        display: grid;
        grid-template-columns: minmax(0, 1.7fr) minmax(16rem, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      .stack {
        display: grid;
        gap: var(--space-4);
        align-content: start;
      }

      textarea {
        min-block-size: 24rem;
      }

      .label {
        margin-block-end: var(--space-2);
        font-weight: 600;
        font-size: var(--text-s);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }

      @media (max-width: 52rem) {
        .grid {
          grid-template-columns: 1fr;
        }

        textarea {
          min-block-size: 12rem;
        }
      }
    `,
  ];

  @state() private text = '';
  @state() private jobTitle = '';
  @state() private language: Lang = lang();
  @state() private reading = '';
  @state() private read: DocumentText | undefined;
  @state() private drafting = false;
  @state() private missing = false;
  @state() private failure: unknown;

  get begun(): boolean {
    return this.text.trim() !== '' && !this.drafting;
  }

  protected override render() {
    const failure = this.failure;
    const textError = this.missing ? t('start.missing') : fieldError(failure, '/job_description');
    return html`
      <form class="grid" @submit=${this.submit} novalidate>
        <div class="stack">
          ${failure && !(pointerOf(failure) && textError) ? html`<ik-banner tone="danger" live>${explain(failure)}</ik-banner>` : nothing}
          ${this.read ? html`<ik-banner tone=${this.read.warnings.length > 0 ? 'warn' : 'ok'} live>${this.readNote(this.read)}</ik-banner>` : nothing}
          <ik-field label=${t('start.paste')} hint=${t('start.paste.hint')} error=${textError}>
            <textarea maxlength="30000" required lang=${this.language} .value=${this.text} @input=${this.typed}></textarea>
          </ik-field>
        </div>
        <div class="stack">
          <dash-file-drop
            heading=${t('start.file')}
            hint=${t('start.file.hint')}
            choose=${t('start.choose')}
            ?disabled=${this.reading !== '' || this.drafting}
            @files=${(event: CustomEvent<File[]>) => void this.take(event.detail[0]!)}
          ></dash-file-drop>
          ${this.reading ? html`<ik-progress label=${t('start.reading', {name: this.reading})}></ik-progress>` : nothing}
          <ik-field label=${t('start.jobtitle')} hint=${t('start.jobtitle.hint')} error=${fieldError(failure, '/title')}>
            <input maxlength="200" .value=${this.jobTitle} @input=${(event: Event) => (this.jobTitle = (event.target as HTMLInputElement).value)} />
          </ik-field>
          <div>
            <div class="label" id="language">${t('start.language')}</div>
            <div class="segments" role="group" aria-labelledby="language">
              ${LANGUAGES.map(
                (one) => html`<button type="button" aria-pressed=${one === this.language} @click=${() => (this.language = one)}>${app(`lang.${one}`)}</button>`,
              )}
            </div>
          </div>
          ${this.drafting ? html`<ik-progress label=${t('start.drafting')}></ik-progress>` : nothing}
          <div class="actions">
            <ik-button type="submit" variant="primary" size="large" ?busy=${this.drafting}>${t('start.draft')}</ik-button>
            <ik-button variant="ghost" ?disabled=${this.drafting} @click=${this.blank}>${t('start.blank')}</ik-button>
          </div>
        </div>
      </form>
    `;
  }

  private readNote(read: DocumentText) {
    return html`${t('start.read', {name: read.file_name, n: read.pages ?? 1})} ${read.warnings.map(noteText).join(' ')}`;
  }

  private typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.missing = false;
  }

  private async take(file: File): Promise<void> {
    this.reading = file.name;
    this.failure = undefined;
    this.read = undefined;
    try {
      this.read = await api.documentText(file);
      this.text = this.read.text;
      this.missing = false;
    } catch (error) {
      this.failure = error;
    } finally {
      this.reading = '';
    }
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.drafting) return;
    this.failure = undefined;
    this.missing = this.text.trim() === '';
    if (this.missing) {
      this.renderRoot.querySelector('textarea')?.focus();
      return;
    }
    this.drafting = true;
    try {
      this.tell<RoleContent>('draft', await api.draftRole(this.text, this.jobTitle.trim(), this.language));
    } catch (error) {
      this.failure = error;
    } finally {
      this.drafting = false;
    }
  }

  private blank(): void {
    this.tell<RoleContent>('draft', {title: this.jobTitle.trim(), language: this.language, job_description: this.text, skills: [], criteria: [], questions: []});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-role-start': RoleStart;
  }
}
