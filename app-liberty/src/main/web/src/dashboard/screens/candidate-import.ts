import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {Candidate, ImportResult} from '../../shared/api/types.js';
import '../../shared/components/ik-progress.js';
import '../../shared/components/ik-spinner.js';
import {bytes} from '../../shared/i18n/format.js';
import {lang, LANGUAGES, type Lang} from '../../shared/i18n/i18n.js';
import {segments} from '../../shared/styles/segments.js';
import {api} from '../context.js';
import '../parts/file-drop.js';
import {format} from '../router.js';
import {explain, Screen} from '../screen.js';
import {rowStyles} from '../styles.js';
import {t as app} from '../texts/app.js';
import {t} from '../texts/candidates.js';

/** As the server takes it. */
const LARGEST = 20 * 1024 * 1024;
/** Files on their way at the same time: the server reads each in a process of its own. */
const AT_ONCE = 2;

interface Entry {
  file: File;
  state: 'waiting' | 'reading' | 'created' | 'refused';
  candidate?: Candidate;
  alike?: ImportResult['alike'] & object;
  why?: string;
}

@customElement('dash-candidate-import')
export class CandidateImportScreen extends Screen {
  static override styles: CSSResultGroup = [
    Screen.styles,
    rowStyles,
    segments,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        align-items: center;
        margin-block-end: var(--space-4);
      }

      .results {
        margin-block-start: var(--space-6);
      }

      .row {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto;
      }

      .refused {
        color: var(--danger);
      }

      .state {
        display: inline-flex;
        gap: var(--space-2);
        align-items: center;
        overflow-wrap: anywhere;
      }

      ik-progress {
        margin-block-end: var(--space-4);
      }

      @media (max-width: 48rem) {
        .row {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @state() private entries: readonly Entry[] = [];
  @state() private language: Lang = lang();
  private running = 0;

  override get unsaved(): boolean {
    return this.entries.some((one) => one.state === 'waiting' || one.state === 'reading');
  }

  protected override get pageTitle(): string {
    return t('import.title');
  }

  protected override render() {
    const done = this.entries.filter((one) => one.state === 'created' || one.state === 'refused').length;
    return html`
      <header class="top">
        <div>
          <a class="back" href="#/candidates"><ik-icon name="arrowLeft"></ik-icon>${app('back.candidates')}</a>
          <h1 tabindex="-1">${t('import.title')}</h1>
          <p class="under">${t('import.under')}</p>
        </div>
      </header>
      <div class="tools">
        <span id="language" class="small">${t('import.language')}</span>
        <div class="segments" role="group" aria-labelledby="language">
          ${LANGUAGES.map((one) => html`<button type="button" aria-pressed=${one === this.language} @click=${() => (this.language = one)}>${app(`lang.${one}`)}</button>`)}
        </div>
      </div>
      <dash-file-drop
        ?large=${this.entries.length === 0}
        multiple
        heading=${t('import.heading')}
        hint=${t('import.hint')}
        choose=${t('import.choose')}
        @files=${(event: CustomEvent<File[]>) => this.take(event.detail)}
      ></dash-file-drop>
      ${this.entries.length === 0
        ? nothing
        : html`
            <section class="results">
              <ik-progress value=${done / this.entries.length} label=${t('import.progress', {done, n: this.entries.length})}></ik-progress>
              <ul class="plain rows">${this.entries.map((one) => html`<li>${this.row(one)}</li>`)}</ul>
            </section>
          `}
    `;
  }

  private row(one: Entry) {
    return html`
      <div class="row">
        <span class="main"><span class="name">${one.file.name}</span><span class="more">${bytes(one.file.size)}</span></span>
        <span class="state ${one.state}">${this.outcome(one)}</span>
        <span>
          ${one.state === 'refused' && one.file.size <= LARGEST
            ? html`<ik-button variant="ghost" label=${`${t('import.again')}: ${one.file.name}`} @click=${() => this.again(one)}>${t('import.again')}</ik-button>`
            : nothing}
        </span>
      </div>
    `;
  }

  private outcome(one: Entry) {
    switch (one.state) {
      case 'waiting':
        return html`<span class="soft">${t('import.waiting')}</span>`;
      case 'reading':
        return html`<ik-spinner></ik-spinner>${t('import.reading')}`;
      case 'created':
        return html`
          <ik-icon name="check"></ik-icon>
          <span>
            <a href=${format({screen: 'candidate', id: one.candidate?.id ?? ''})}>${t('import.created', {name: one.candidate?.name ?? ''})}</a>
            ${(one.candidate?.warnings.length ?? 0) > 0 ? html`<ik-badge tone="warn" icon="alert">${t('row.warn')}</ik-badge>` : nothing}
            ${(one.alike ?? []).map(
              (other) => html`
                <span class="alike">
                  <ik-icon name="copy"></ik-icon>
                  <a href=${format({screen: 'candidate', id: other.candidate_id})}>${t(other.same_cv ? 'import.same' : 'import.alike', {name: other.name})}</a>
                </span>
              `,
            )}
          </span>
        `;
      case 'refused':
        return html`<ik-icon name="cross"></ik-icon><span>${t('import.refused')}: ${one.why}</span>`;
    }
  }

  private take(files: readonly File[]): void {
    const fresh = files.map((file): Entry => (file.size > LARGEST ? {file, state: 'refused', why: t('import.large')} : {file, state: 'waiting'}));
    this.entries = [...this.entries, ...fresh];
    this.pump();
  }

  private again(one: Entry): void {
    this.put(one.file, {file: one.file, state: 'waiting'});
    this.pump();
  }

  private pump(): void {
    while (this.running < AT_ONCE) {
      const next = this.entries.find((one) => one.state === 'waiting');
      if (!next) break;
      this.running++;
      this.put(next.file, {file: next.file, state: 'reading'});
      void this.send(next.file).finally(() => {
        this.running--;
        this.pump();
      });
    }
    if (this.running === 0 && this.entries.length > 0) {
      const count = (state: Entry['state']) => this.entries.filter((one) => one.state === state).length;
      announce(t('import.done', {created: count('created'), refused: count('refused')}));
    }
  }

  private async send(file: File): Promise<void> {
    try {
      const result = await api.importCandidate(file, this.language);
      this.put(
        file,
        result?.status === 'created' && result.candidate
          ? {file, state: 'created', candidate: result.candidate, alike: result.alike ?? []}
          : {file, state: 'refused', why: result?.problem?.detail ?? result?.problem?.title ?? ''},
      );
    } catch (error) {
      this.put(file, {file, state: 'refused', why: explain(error)});
    }
  }

  private put(file: File, entry: Entry): void {
    this.entries = this.entries.map((one) => (one.file === file ? entry : one));
  }
}
