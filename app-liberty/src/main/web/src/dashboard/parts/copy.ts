import {toast} from '../../shared/announce.js';
import {t} from '../texts/app.js';

/** Puts a text into the clipboard and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  } catch {
    toast(t('copy.failed'), 'warn');
  }
}
