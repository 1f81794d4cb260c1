import {NoMicrophone} from './microphone-fault.js';

/** Sound that is not there after so long will not come. */
const LONGEST = 5_000;

/**
 * Wakes sound: browsers put it to sleep, and want a press of a button before it wakes.
 *
 * @throws NoMicrophone `silent`, since some browsers wait for ever where there is nothing to play sound on
 */
export async function wake(context: Pick<AudioContext, 'state' | 'resume'>): Promise<void> {
  if (context.state === 'running') return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new NoMicrophone('silent')), LONGEST)));
  try {
    await Promise.race([context.resume(), late]);
  } finally {
    clearTimeout(timer);
  }
}
