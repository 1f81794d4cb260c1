import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {announce} from '../../shared/announce.js';
import type {Reading} from '../../shared/api/types.js';
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
/** Files on their way at the same time. */
const AT_ONCE = 2;

/** How often is asked how far files are, in milliseconds. */
const LOOK = 1_000;

interface Entry {
  key: string;
  name: string;
  size: number;
  /** Until the server has it. */
  file?: File;
  state: 'queued' | 'sending' | 'refused' | Reading['state'];
  share?: number;
  stop?: AbortController;
  reading?: Reading;
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

      .results > ik-progress {
        margin-block-end: var(--space-4);
      }

      .row ik-progress {
        inline-size: 12rem;
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
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.remember();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    for (const one of this.entries) one.stop?.abort(new DOMException('left', 'AbortError'));
    super.disconnectedCallback();
  }

  /** What the server has is safe; only what is on its way would be lost. */
  override get unsaved(): boolean {
    return this.entries.some((one) => one.state === 'queued' || one.state === 'sending');
  }

  protected override get pageTitle(): string {
    return t('import.title');
  }

  protected override render() {
    const done = this.entries.filter(isOver).length;
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
        <span class="main"><span class="name">${one.name}</span><span class="more">${bytes(one.size)}</span></span>
        <span class="state ${one.state === 'failed' ? 'refused' : one.state}">${this.outcome(one)}</span>
        <span>${this.actions(one)}</span>
      </div>
    `;
  }

  private actions(one: Entry) {
    const button = (key: 'import.again' | 'import.stop' | 'import.forget', act: () => void) =>
      html`<ik-button variant="ghost" label=${`${t(key)}: ${one.name}`} @click=${act}>${t(key)}</ik-button>`;
    switch (one.state) {
      case 'sending':
      case 'queued':
        return button('import.stop', () => this.stop(one));
      case 'refused':
        return one.file && one.size <= LARGEST ? button('import.again', () => this.sendAgain(one)) : nothing;
      case 'failed':
        return html`${button('import.again', () => void this.readAgain(one))}${button('import.forget', () => void this.forget(one))}`;
      default:
        return nothing;
    }
  }

  private outcome(one: Entry) {
    const reading = one.reading;
    switch (one.state) {
      case 'queued':
        return html`<span class="soft">${t('import.waiting')}</span>`;
      case 'sending':
        return html`<ik-progress label=${t('import.sending')} value=${one.share ?? 0}></ik-progress>`;
      case 'waiting':
        return html`<span class="soft">${t('import.queued')}</span>${reading?.trouble ? html`<small lang="en">${reading.trouble}</small>` : nothing}`;
      case 'reading':
        return html`<ik-spinner></ik-spinner>${reading?.pages ? t('import.page', {page: reading.pages.read, n: reading.pages.of}) : t('import.reading')}`;
      case 'done':
        return html`
          <ik-icon name="check"></ik-icon>
          <span>
            ${reading?.candidate
              ? html`<a href=${format({screen: 'candidate', id: reading.candidate.id})}>${t('import.created', {name: reading.candidate.name})}</a>`
              : t('import.gone')}
            ${(reading?.candidate?.warnings.length ?? 0) > 0 ? html`<ik-badge tone="warn" icon="alert">${t('row.warn')}</ik-badge>` : nothing}
            ${(reading?.alike ?? []).map(
              (other) => html`
                <span class="alike">
                  <ik-icon name="copy"></ik-icon>
                  <a href=${format({screen: 'candidate', id: other.candidate_id})}>${t(other.same_cv ? 'import.same' : 'import.alike', {name: other.name})}</a>
                </span>
              `,
            )}
          </span>
        `;
      case 'failed':
        return html`<ik-icon name="cross"></ik-icon><span>${t('import.refused')}: <span lang="en">${reading?.trouble ?? ''}</span></span>`;
      case 'refused':
        return html`<ik-icon name="cross"></ik-icon><span>${t('import.refused')}: ${one.why}</span>`;
    }
  }

  /** What was handed in before, from whichever page, and is no candidate yet. */
  private async remember(): Promise<void> {
    try {
      const known = await api.readings();
      const fresh = known.filter((reading) => !this.entries.some((one) => one.reading?.id === reading.id)).map(entryOf);
      this.entries = [...this.entries, ...fresh];
      this.look();
    } catch {
      // the files are safe; they show when the page is opened again
    }
  }

  private take(files: readonly File[]): void {
    const fresh = files.map((file): Entry => {
      const one = {key: crypto.randomUUID(), name: file.name, size: file.size, file};
      return file.size > LARGEST ? {...one, state: 'refused', why: t('import.large')} : {...one, state: 'queued'};
    });
    this.entries = [...this.entries, ...fresh];
    this.pump();
  }

  private sendAgain(one: Entry): void {
    this.put(one, {state: 'queued'});
    this.pump();
  }

  private stop(one: Entry): void {
    one.stop?.abort(new DOMException('stopped', 'AbortError'));
    this.entries = this.entries.filter((other) => other.key !== one.key);
  }

  private pump(): void {
    while (this.running < AT_ONCE) {
      const next = this.entries.find((one) => one.state === 'queued');
      if (!next) break;
      this.running++;
      void this.send(next).finally(() => {
        this.running--;
        this.pump();
      });
    }
  }

  private async send(one: Entry): Promise<void> {
    const stop = new AbortController();
    this.put(one, {state: 'sending', share: 0, stop});
    try {
      const receipt = await api.receiveCv(one.file!, this.language, (share) => this.put(one, {share}), stop.signal);
      if (receipt?.reading) this.put(one, {state: receipt.reading.state, reading: receipt.reading});
      else this.put(one, {state: 'refused', why: receipt?.problem?.detail ?? receipt?.problem?.title ?? ''});
      this.look();
    } catch (error) {
      if (!stop.signal.aborted) this.put(one, {state: 'refused', why: explain(error)});
    }
  }

  private look(): void {
    clearTimeout(this.timer);
    if (this.entries.some((one) => one.state === 'waiting' || one.state === 'reading')) this.timer = setTimeout(() => void this.ask(), LOOK);
  }

  /** One call for all that is open; what is not open any more is asked for once. */
  private async ask(): Promise<void> {
    try {
      const open = new Map((await api.readings()).map((reading) => [reading.id, reading]));
      const followed = this.entries.filter((one) => one.state === 'waiting' || one.state === 'reading');
      for (const one of followed) {
        const reading = open.get(one.reading!.id) ?? (await api.reading(one.reading!.id));
        this.put(one, {state: reading.state, reading});
      }
      if (followed.length > 0 && this.entries.every(isOver)) this.say();
    } catch {
      // asked again
    }
    if (this.isConnected) this.look();
  }

  private say(): void {
    const created = this.entries.filter((one) => one.state === 'done').length;
    announce(t('import.done', {created, refused: this.entries.length - created}));
  }

  private async readAgain(one: Entry): Promise<void> {
    try {
      const reading = await api.readAgain(one.reading!.id);
      this.put(one, {state: reading.state, reading});
      this.look();
    } catch (error) {
      this.put(one, {state: 'refused', why: explain(error)});
    }
  }

  private async forget(one: Entry): Promise<void> {
    try {
      await api.forgetReading(one.reading!.id);
      this.entries = this.entries.filter((other) => other.key !== one.key);
      announce(t('import.forgotten', {name: one.name}));
    } catch (error) {
      this.put(one, {why: explain(error)});
    }
  }

  private put(entry: Entry, change: Partial<Entry>): void {
    this.entries = this.entries.map((one) => (one.key === entry.key ? {...one, ...change} : one));
  }
}

function isOver(one: Entry): boolean {
  return one.state === 'done' || one.state === 'failed' || one.state === 'refused';
}

function entryOf(reading: Reading): Entry {
  return {key: reading.id, name: reading.file_name, size: reading.bytes, state: reading.state, reading};
}
