import {LitElement, type CSSResultGroup} from 'lit';
import {Localized} from './i18n/i18n.js';
import {base} from './styles/base.js';

/** What our elements have in common: the base styles, and a new drawing when the language changes. */
export class IkElement extends LitElement {
  static override styles: CSSResultGroup = [base];

  constructor() {
    super();
    new Localized(this);
  }

  /** Tells the outside something, through every shadow root. */
  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
  }
}
