import {html, nothing} from 'lit';
import {marked} from '../marked.js';
import {Trouble} from '../problem.js';
import {fill} from '../texts.js';
import type {Citation, Passage} from '../wire.js';
import type {Host} from './host.js';
import {BACK, PAPER} from './icons.js';

/** A passage with what was quoted of it; `gone` when the document no longer says so, `alone` when it could not be reached: then the quotation stands alone. */
interface Found {
  passage?: Passage;
  quotes: Citation[];
  state: 'found' | 'gone' | 'alone';
}

/** What an answer rests on: a chip for each document below it, and its passages with the quoted words marked. */
export class Sources {
  private shown?: {citations: readonly Citation[]; chip: string; found: Found[]};

  constructor(private readonly host: Host) {}

  chips(position: number, citations: readonly Citation[]) {
    if (citations.length === 0) return nothing;
    const {t} = this.host;
    const documents = [...new Set(citations.map((one) => one.document_id))].map((id) => citations.filter((one) => one.document_id === id));
    return html`
      <ul class="chips" aria-label=${t.sources}>
        ${documents.map((all, i) => {
          const chip = `chip-${position}-${i}`;
          return html`<li><button class="chip" id=${chip} part="source" @click=${() => this.show(all, chip)}>
            ${PAPER}<span class="unseen">${t.source}:</span><span class="chip-title">${all[0]!.title}</span>${this.page(all[0])}
          </button></li>`;
        })}
      </ul>
    `;
  }

  render() {
    const {shown} = this;
    if (!shown) return nothing;
    const {t} = this.host;
    const {citations, found} = shown;
    const loading = found.length === 0;
    const shownFound: Found[] = loading ? citations.map((one) => ({quotes: [one], state: 'alone'})) : found;
    return html`
      <section class="sheet" aria-labelledby="source-title">
        <div class="sheet-head">
          <button class="plain round back" aria-label=${t.sourceClose} title=${t.sourceClose} @click=${this.hide}>${BACK}</button>
          <h3 id="source-title" tabindex="-1">${citations[0]!.title}</h3>
        </div>
        <div class="sheet-body" tabindex="0" role="region" aria-label=${t.source} aria-busy=${loading ? 'true' : 'false'}>
          ${shownFound.map(
            (one) => html`
              ${one.state === 'gone' ? html`<p class="soft">${t.sourceGone}</p>` : this.page(one.passage ?? one.quotes[0])}
              <blockquote>${one.passage ? marked(one.passage, one.quotes) : one.quotes.map((quote) => html`<mark>${quote.quote}</mark>`)}</blockquote>
            `,
          )}
        </div>
      </section>
    `;
  }

  readonly hide = (): void => {
    const chip = this.shown?.chip;
    delete this.shown;
    this.host.front = 'talk';
    if (chip) this.host.focusOn(`#${chip}`);
  };

  private page(place: {page?: number | null} | undefined) {
    return place?.page ? html`<span class="soft">${fill(this.host.t.page, {n: place.page})}</span>` : nothing;
  }

  private show(citations: readonly Citation[], chip: string): void {
    const shown: NonNullable<typeof this.shown> = {citations, chip, found: []};
    this.shown = shown;
    this.host.front = 'source';
    this.host.focusOn('#source-title');
    void Promise.all(citations.map((one) => this.find(one))).then((all) => {
      shown.found = together(all);
      this.host.requestUpdate();
    });
  }

  private async find(citation: Citation): Promise<Found> {
    try {
      const passage = await this.host.line.passage(citation.document_id, citation.start);
      const holds = passage.text.startsWith(citation.quote, citation.start - passage.start);
      return holds ? {passage, quotes: [citation], state: 'found'} : {quotes: [citation], state: 'gone'};
    } catch (caught) {
      return {quotes: [citation], state: caught instanceof Trouble && caught.kind === 'missing' ? 'gone' : 'alone'};
    }
  }
}

/** Quotations of the same passage stand in it together; what stands first in the document comes first. */
function together(all: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const one of all) {
    const same = joined.find((before) => before.passage && before.passage.start === one.passage?.start);
    if (same) same.quotes.push(...one.quotes);
    else joined.push({...one, quotes: [...one.quotes]});
  }
  return joined.sort((a, b) => a.quotes[0]!.start - b.quotes[0]!.start);
}
