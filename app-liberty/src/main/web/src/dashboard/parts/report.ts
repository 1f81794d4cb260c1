import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Interview} from '../../shared/api/types.js';
import {IkElement} from '../../shared/element.js';

@customElement('dash-report')
export class ReportView extends IkElement {
  @property({attribute: false}) interview!: Interview;
  get unsaved(): boolean {
    return false;
  }
  protected override render() {
    return html`…`;
  }
}
declare global {
  interface HTMLElementTagNameMap {
    'dash-report': ReportView;
  }
}
