/** Adds up what the runners counted. */
export class Tally {
  #total = { passed: 0, failed: 0, skipped: 0 };

  /** A runner that ran nothing has proved nothing: that is a failure. */
  add(title, counted) {
    const idle = counted.passed + counted.failed === 0;
    if (idle) console.error(`\n${title}: no test ran.`);
    this.#total.passed += counted.passed;
    this.#total.failed += counted.failed + (idle ? 1 : 0);
    this.#total.skipped += counted.skipped;
  }

  /** Prints the sum as the last line and gives the exit code. */
  conclude() {
    const { passed, failed, skipped } = this.#total;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed === 0 && passed > 0 ? 0 : 1;
  }
}
