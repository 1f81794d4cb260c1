import {announce} from '../shared/announce.js';
import {desk} from './desk-api.js';
import {deskNews} from './desk-news.js';
import {chime, chimes} from './logic/chime.js';
import {t} from './texts/waiting.js';
import {setWaiting} from './title.js';

const MOST = 100;
const LIVE = 60_000;
const SILENT = 20_000;

/** Counts, on every screen, the visitors who wait for a person: in the document's title, aloud for a screen reader, and by a tone where one is wanted. */
export function watchWaiting(): () => void {
  let known = new Set<string>();
  let first = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let running = false;

  const look = async () => {
    clearTimeout(timer);
    if (running) return;
    running = true;
    try {
      const {items} = await desk.threads({state: 'waiting', limit: MOST});
      if (stopped) return;
      const now = new Set(items.map((one) => one.session_id));
      const fresh = [...now].some((id) => !known.has(id));
      known = now;
      setWaiting(now.size);
      if (fresh) {
        announce(t('waiting.now', {n: now.size}));
        if (!first && chimes()) chime();
      }
      first = false;
    } catch {
      // The number that is shown stays; the next look may succeed.
    } finally {
      running = false;
      if (!stopped) timer = setTimeout(() => void look(), deskNews.live ? LIVE : SILENT);
    }
  };

  const stop = deskNews.listen((change) => {
    if (change.kind === 'thread' || change.kind === 'any') void look();
  });
  void look();
  return () => {
    stopped = true;
    stop();
    clearTimeout(timer);
    setWaiting(0);
  };
}
