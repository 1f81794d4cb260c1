import {css, html, nothing, type CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {save, type Download} from '../../shared/api/api-client.js';
import '../../shared/components/ik-banner.js';
import '../../shared/components/ik-button.js';
import '../../shared/components/ik-icon.js';
import {IkElement} from '../../shared/element.js';
import type {FileFormat} from '../desk-types.js';
import {explain} from '../screen.js';
import {t} from '../texts/website.js';

/** The same file in two kinds: CSV for spreadsheets, Parquet for analysis. */
@customElement('dash-downloads')
export class Downloads extends IkElement {
  static override styles: CSSResultGroup = [
    IkElement.styles,
    css`
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      ik-banner {
        margin-block-start: var(--space-3);
      }
    `,
  ];

  /** Fetches the file. */
  @property({attribute: false}) get!: (format: FileFormat) => Promise<Download>;
  @state() private busy: FileFormat | undefined;
  @state() private failure: unknown;

  protected override render() {
    return html`
      <div class="files">
        ${(['csv', 'parquet'] as const).map(
          (format) => html`
            <ik-button ?busy=${this.busy === format} label=${t(`download.${format}`)} @click=${() => this.fetch(format)}>
              <ik-icon name="download"></ik-icon>${format === 'csv' ? 'CSV' : 'Parquet'}
            </ik-button>
          `,
        )}
      </div>
      ${this.failure ? html`<ik-banner tone="danger" live>${explain(this.failure)}</ik-banner>` : nothing}
    `;
  }

  private async fetch(format: FileFormat): Promise<void> {
    if (this.busy) return;
    this.busy = format;
    this.failure = undefined;
    try {
      save(await this.get(format));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dash-downloads': Downloads;
  }
}
