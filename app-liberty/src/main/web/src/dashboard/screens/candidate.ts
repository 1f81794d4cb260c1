import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import {save} from '../../shared/api/api-client.js';
import {ApiProblem} from '../../shared/api/problem.js';
import type {Candidate, InterviewSummary} from '../../shared/api/types.js';
import '../../shared/components/ik-field.js';
import '../../shared/components/ik-progress.js';
import {bytes, relative} from '../../shared/i18n/format.js';
import {LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {api} from '../context.js';
import {statusBadge} from '../parts/badges.js';
import '../parts/file-drop.js';
import {noteText} from '../logic/notes.js';
import {format} from '../router.js';
import {explain, fieldError, pointerOf, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/candidates.js';

@customElement('dash-candidate')
export class CandidateScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.5fr) minmax(18rem, 1fr);
        gap: var(--space-6);
        align-items: start;
      }

      .cv {
        max-block-size: 44rem;
        overflow: auto;
        padding: var(--space-5);
        font-size: var(--text-s);
        line-height: 1.55;
        background: var(--surface-raised);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
      }

      .file {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        justify-content: space-between;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      @media (max-width: 58rem) {
        .columns {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property() candidateId = '';
  @state() private candidate: Candidate | undefined;
  @state() private interviews: InterviewSummary[] = [];
  @state() private refusal: unknown;
  @state() private busy = false;
  @state() private reading = '';
  @state() private cvFailure: unknown;
  @state() private dirty = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.refresh();
  }

  override get unsaved(): boolean {
    return this.dirty;
  }

  protected override get pageTitle(): string {
    return this.candidate?.name ?? t('title');
  }

  private refresh(): void {
    const id = this.candidateId;
    void this.load(
      async () => {
        const candidate = await api.candidate(id);
        const page = await api.interviews({text: candidate.name, limit: 100});
        return {candidate, interviews: page.items.filter((one) => one.candidate_id === id)};
      },
      ({candidate, interviews}) => {
        this.candidate = candidate;
        this.interviews = interviews;
      },
    );
  }

  protected override render() {
    const one = this.candidate;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/candidates"><ik-icon name="arrowLeft"></ik-icon>${app('back.candidates')}</a>
          <h1 tabindex="-1">${one?.name ?? t('title')}</h1>
          <p class="under">${one?.email ?? ''}</p>
        </div>
        ${one ? html`<ik-button variant="primary" href=${format({screen: 'schedule', roleId: '', candidateId: one.id})}>${t('interviews.schedule')}</ik-button>` : nothing}
      </header>
      ${this.failure ? this.failed(() => this.refresh()) : one ? html`<div class="columns">${this.cv(one)}<div class="stack">${this.held()} ${this.details(one)}</div></div>` : this.waiting()}
    `;
  }

  private cv(one: Candidate) {
    return html`
      <section class="stack" aria-labelledby="cv">
        <h2 id="cv">${t('cv')}</h2>
        ${one.warnings.length > 0
          ? html`<ik-banner tone="warn"><strong>${t('warnings')}</strong>${one.warnings.map((warning) => html`<p class="words">${noteText(warning)}</p>`)}</ik-banner>`
          : nothing}
        ${one.cv
          ? html`
              <div class="file">
                <div>
                  <strong>${one.cv.file_name}</strong>
                  <div class="soft small">${t('cv.uploaded', {size: bytes(one.cv.size), time: relative(one.cv.uploaded_at)})}</div>
                </div>
                <ik-button @click=${this.download}><ik-icon name="download"></ik-icon>${t('cv.download')}</ik-button>
              </div>
            `
          : one.cv_text
            ? nothing
            : html`<p class="soft">${t('cv.none')}</p>`}
        ${one.cv || one.cv_text
          ? html`
              <div>
                <h3>${t('cv.text')}</h3>
                <p class="soft small">${t('cv.text.hint')}</p>
              </div>
              <div class="cv words" tabindex="0" role="region" aria-label=${t('cv.text')}>${one.cv_text?.trim() || t('cv.empty')}</div>
            `
          : nothing}
        ${this.cvFailure ? html`<ik-banner tone="danger" live>${explain(this.cvFailure)}</ik-banner>` : nothing}
        ${this.reading ? html`<ik-progress label=${t('cv.replacing', {name: this.reading})}></ik-progress>` : nothing}
        <dash-file-drop
          heading=${one.cv ? t('cv.replace') : t('cv.add')}
          hint=${t('import.hint')}
          choose=${t('import.choose')}
          ?disabled=${this.reading !== ''}
          @files=${(event: CustomEvent<File[]>) => void this.replace(event.detail[0]!)}
        ></dash-file-drop>
      </section>
    `;
  }

  private held() {
    return html`
      <section class="panel stack" aria-labelledby="held">
        <h2 id="held">${t('interviews')}</h2>
        ${this.interviews.length === 0
          ? html`<p class="soft">${t('interviews.none')}</p>`
          : html`
              <ul class="plain rows">
                ${this.interviews.map(
                  (one) => html`
                    <li>
                      <a class="row" href=${format({screen: 'interview', id: one.id, tab: null})}>
                        <span class="main"><span class="name">${one.role_title}</span><span class="more">${relative(one.ended_at ?? one.started_at ?? one.created_at)}</span></span>
                        ${statusBadge(one.status)}
                      </a>
                    </li>
                  `,
                )}
              </ul>
            `}
      </section>
    `;
  }

  private details(one: Candidate) {
    const refusal = this.refusal;
    return html`
      <form class="panel stack" @submit=${this.submit} @input=${() => (this.dirty = true)} novalidate aria-labelledby="details">
        <h2 id="details">${t('details')}</h2>
        ${refusal && !pointerOf(refusal) ? html`<ik-banner tone="danger" live>${refusal instanceof ApiProblem && refusal.status === 409 ? t('conflict') : explain(refusal)}</ik-banner>` : nothing}
        <ik-field label=${t('name')} error=${fieldError(refusal, '/name')}><input name="name" required maxlength="200" autocomplete="off" .value=${one.name} /></ik-field>
        <ik-field label=${t('email')} error=${fieldError(refusal, '/email')}><input name="email" type="email" maxlength="254" autocomplete="off" .value=${one.email ?? ''} /></ik-field>
        <ik-field label=${t('language')}>
          <select name="language" @change=${() => (this.dirty = true)}>
            ${LANGUAGES.map((language) => html`<option value=${language} ?selected=${language === one.language}>${app(`lang.${language}`)}</option>`)}
          </select>
        </ik-field>
        <div class="actions"><ik-button type="submit" ?busy=${this.busy} ?disabled=${!this.dirty} variant=${this.dirty ? 'primary' : 'secondary'}>${app('save')}</ik-button></div>
        <input type="submit" hidden />
      </form>
    `;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const one = this.candidate;
    if (!one || !this.dirty) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    this.busy = true;
    this.refusal = undefined;
    try {
      this.candidate = await api.saveCandidate(one.id, {name: text('name'), email: text('email') || null, language: text('language') as Lang, version: one.version});
      this.dirty = false;
      toast(t('saved'));
    } catch (error) {
      this.refusal = error;
      if (error instanceof ApiProblem && error.status === 409) this.refresh();
    } finally {
      this.busy = false;
    }
  }

  private async replace(file: File): Promise<void> {
    this.reading = file.name;
    this.cvFailure = undefined;
    try {
      this.candidate = await api.replaceCv(this.candidateId, file);
      // The answer may leave the text out, as lists do.
      if (this.candidate.cv_text === undefined) this.refresh();
      toast(t('cv.replaced'));
    } catch (error) {
      this.cvFailure = error;
    } finally {
      this.reading = '';
    }
  }

  private async download(): Promise<void> {
    try {
      save(await api.downloadCv(this.candidateId, this.candidate?.cv?.file_name ?? 'cv'));
    } catch (error) {
      this.cvFailure = error;
    }
  }
}
