/** What the programs here have in common: they say where they listen, and end with whoever started them. */
export function tell(address) {
  process.stdin.on('end', () => process.exit(0)).resume();
  console.log(address);
}
