const KEY = 'ik.draft.';

/** What somebody began to write and has not sent: kept as long as the tab lives, for each account apart. */
export class Drafts {
  constructor(
    private readonly account: () => string | undefined,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage,
  ) {}

  read(place: string): string {
    try {
      return this.storage.getItem(this.key(place)) ?? '';
    } catch {
      return '';
    }
  }

  /** Keeps the text; an empty one is forgotten. */
  keep(place: string, text: string): void {
    try {
      if (text.trim() === '') this.storage.removeItem(this.key(place));
      else this.storage.setItem(this.key(place), text);
    } catch {
      // Storage is switched off or full: the text holds until the page is left.
    }
  }

  private key(place: string): string {
    return `${KEY}${this.account() ?? ''}.${place}`;
  }
}
