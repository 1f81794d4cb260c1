// The document's title: what is shown, behind how many visitors of the website wait for a person.

/** Tells `change` when another number of visitors waits. */
export const waiting = Object.assign(new EventTarget(), {count: 0});

let shown = document.title;

/** Names the document. */
export function setTitle(text: string): void {
  shown = text;
  write();
}

/** Puts the number of those who wait before the name; 0 takes it away. */
export function setWaiting(count: number): void {
  if (count === waiting.count) return;
  waiting.count = count;
  write();
  waiting.dispatchEvent(new Event('change'));
}

function write(): void {
  const title = waiting.count > 0 ? `(${waiting.count}) ${shown}` : shown;
  if (document.title !== title) document.title = title;
}
