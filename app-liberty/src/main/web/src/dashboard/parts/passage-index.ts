import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {toast} from '../../shared/announce.js';
import type {PassageIndex} from '../../shared/api/types.js';
import '../../shared/components/ik-button.js';
import {IkElement} from '../../shared/element.js';
import {api} from '../context.js';
import {explain} from '../screen.js';
import {screenStyles} from '../styles.js';
import {t} from '../texts/evidence.js';

const BEAT = 5_000;

/** How far the index of passages is, for administrators; looks again while something is under way. */
@customElement('dash-passage-index')
export class PassageIndexState extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    screenStyles,
    css`
      :host {
        max-inline-size: none;
        margin: 0;
        padding: 0;
      }
    `,
  ];

  @state() private index: PassageIndex | undefined;
  @state() private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    this.index = await api.passageIndex().catch(() => this.index);
    if (this.isConnected && this.index && (this.index.gathering || this.index.waiting > 0)) this.timer = setTimeout(() => void this.look(), BEAT);
  }

  protected override render() {
    const index = this.index;
    if (!index) return nothing;
    const settled = !index.gathering && index.waiting + index.outdated + index.failed === 0;
    return html`
      <section class="panel stack" aria-labelledby="index">
        <h2 id="index">${t('index.title')}</h2>
        ${index.kept
          ? html`
              <p class="small">${t('index.state', {model: index.model ?? '', jobs: index.job_descriptions, cvs: index.cvs, talks: index.transcripts})}</p>
              <p class="small" role="status">
                ${settled ? t('index.done') : nothing} ${index.gathering ? t('index.gathering') : nothing}
                ${index.waiting > 0 ? t('index.waiting', {n: index.waiting}) : nothing} ${index.outdated > 0 ? t('index.outdated', {n: index.outdated}) : nothing}
                ${index.failed > 0 ? t('index.failed', {n: index.failed}) : nothing}
              </p>
              <div><ik-button ?busy=${this.busy} @click=${this.again}>${t('index.again')}</ik-button></div>
            `
          : html`<p class="small soft">${t('index.none')}</p>`}
      </section>
    `;
  }

  private async again(): Promise<void> {
    this.busy = true;
    try {
      this.index = await api.indexPassages();
      toast(t('index.begun'));
      await this.look();
    } catch (error) {
      toast(explain(error), 'danger');
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-passage-index': PassageIndexState;
  }
}
