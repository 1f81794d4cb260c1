/** What every client of these does: it speaks, it waits, and it says what came of it. */

const RATE = 24_000;

/** A tone, or silence, as PCM16 in pieces of 40 ms. */
export function sound(millis, loudness) {
  const pieces = [];
  for (let at = 0; at < millis; at += 40) {
    const piece = new Int16Array((RATE * Math.min(40, millis - at)) / 1000);
    for (let i = 0; i < piece.length; i++) piece[i] = loudness * Math.sin((2 * Math.PI * 220 * ((at * RATE) / 1000 + i)) / RATE);
    pieces.push(Buffer.from(piece.buffer));
  }
  return pieces;
}

/** Says something, and makes a pause. */
export function speak(send) {
  [...sound(500, 6_000), ...sound(600, 0)].forEach(send);
}

/** Waits until something is so. */
export async function until(what, isSo) {
  const end = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`${what} did not come within 30 s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Tells the test what came of it: one line of JSON, the last. */
export function tell(outcome) {
  console.log(JSON.stringify(outcome));
  process.exit(0);
}
