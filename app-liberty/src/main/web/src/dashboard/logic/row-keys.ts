/** Moves the focus among rows by the arrow keys, Home and End, while one of them has it. */
export function moveAmong(event: KeyboardEvent, rows: readonly HTMLElement[]): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const at = rows.findIndex((row) => event.composedPath().includes(row));
  if (at < 0) return;
  const last = rows.length - 1;
  const to = {ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last}[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[to]!.focus();
}
