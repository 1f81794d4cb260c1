/** On these the conversation takes the whole screen. */
const SMALL = '(max-width: 30em), (max-height: 26em)';

/** How much room there is; on phones the keyboard takes some of it, and only the visual viewport tells. */
export class Screen {
  private readonly query = matchMedia(SMALL);
  private readonly viewport = window.visualViewport;
  private panel?: HTMLElement | undefined;

  constructor(private readonly changed: () => void) {}

  get small(): boolean {
    return this.query.matches;
  }

  /** Keeps a panel that takes the whole screen above the keyboard. */
  watch(panel: HTMLElement): void {
    this.panel = panel;
    this.query.addEventListener('change', this.changed);
    this.viewport?.addEventListener('resize', this.fit);
    this.viewport?.addEventListener('scroll', this.fit);
    this.fit();
  }

  leave(): void {
    this.query.removeEventListener('change', this.changed);
    this.viewport?.removeEventListener('resize', this.fit);
    this.viewport?.removeEventListener('scroll', this.fit);
  }

  private readonly fit = () => {
    if (!this.panel || !this.viewport) return;
    this.panel.style.setProperty('--_height', `${this.viewport.height}px`);
    this.panel.style.setProperty('--_top', `${this.viewport.offsetTop}px`);
  };
}
