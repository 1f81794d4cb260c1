/** Light, dark, or whatever the device is set to. */
export type Theme = 'auto' | 'light' | 'dark';

const STORED = 'ik.theme';

/** The reader's choice. */
export function theme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

/** Applies a choice and keeps it for the next visit. */
export function setTheme(next: Theme): void {
  const root = document.documentElement;
  if (next === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = next;
  try {
    if (next === 'auto') localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, next);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
