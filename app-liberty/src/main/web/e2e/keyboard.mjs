/** What a person without a mouse has: Tab, Enter, and what the focus rests on. */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** The words on what has the focus, through every shadow root. */
  focused() {
    return this.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const slotted = [...(element?.querySelectorAll('slot') ?? [])].flatMap((slot) => slot.assignedNodes({flatten: true})).map((node) => node.textContent);
      return (element?.getAttribute('aria-label') ?? [element?.textContent, ...slotted].join(' ')).replace(/\s+/g, ' ').trim();
    });
  }

  /** Tabs on until the focus rests on something that says this. */
  async to(words) {
    const seen = [];
    for (let i = 0; i < 40; i++) {
      const now = await this.focused();
      if (now === words) return;
      seen.push(now);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the focus never came to “${words}”; it came to ${[...new Set(seen)].join(' | ')}`);
  }

  async press(words) {
    await this.to(words);
    await this.page.keyboard.press('Enter');
  }
}
