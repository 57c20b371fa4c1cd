const start = performance.now();

/** Prints a line of progress with the seconds since the beginning. */
export function say(text) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`[${seconds.padStart(6)} s] ${text}`);
}
