/** A lock that is handed on in the order in which it was asked for. */
export class WriteLock {
  #last: Promise<void> = Promise.resolve();

  /** Waits for everyone who asked before; the result releases the lock and must be called, whatever happens. */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = openPromise();
    this.#last = promise;
    await before;
    return resolve;
  }

  /** Runs `f` while holding the lock. */
  async hold<T>(f: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await f();
    } finally {
      release();
    }
  }
}

function openPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
