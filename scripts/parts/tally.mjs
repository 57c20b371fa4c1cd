/** Adds up what the runners counted. */
export class Tally {
  #total = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /** A runner that ran nothing has proved nothing: that is a failure. */
  add(title, counted) {
    const idle = counted.passed + counted.failed === 0;
    if (idle) console.error(`\n${title}: no test ran.`);
    this.#total.passed += counted.passed;
    this.#total.failed += counted.failed + (idle ? 1 : 0);
    this.#total.skipped += counted.skipped;
    if (counted.failed > 0) this.#failures.push(title, ...counted.failures);
  }

  /** Repeats what failed, as a log of some thousand lines hides it; prints the sum as the last line; gives the exit code. */
  conclude() {
    if (this.#failures.length > 0) console.log(`\nWhat failed:\n${this.#failures.join("\n")}`);
    const { passed, failed, skipped } = this.#total;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed === 0 && passed > 0 ? 0 : 1;
  }
}
