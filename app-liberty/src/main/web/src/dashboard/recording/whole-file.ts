/** How much is fetched at once. */
const PART = 1024 * 1024;

/**
 * Fetches a file part by part, so that it can be seen how far it is and be given up.
 *
 * @param fetcher fetches a part, as `Range` names it
 * @param progress is told which share is there
 */
export async function wholeFile(
  fetcher: (range: string) => Promise<ArrayBuffer>,
  size: number,
  type: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: ArrayBuffer[] = [];
  for (let from = 0; from < size; from += PART) {
    signal.throwIfAborted();
    parts.push(await fetcher(`bytes=${from}-${Math.min(size, from + PART) - 1}`));
    progress(Math.min(1, (from + PART) / size));
  }
  signal.throwIfAborted();
  return new Blob(parts, {type});
}
