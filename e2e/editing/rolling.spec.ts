import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { Balancer } from "../parts/balancer";
import { freePort, serveBuild } from "../parts/server";

// What everybody is given, kept and not, and pages of those who are to sign in.
const PATHS = [
  "/",
  "/n/russia-ukraine?asOf=2025-06-02",
  "/n/russia-ukraine.json",
  "/n/russia-ukraine.csv",
  "/embed/n/russia-ukraine",
  "/search?q=neutrality",
  "/sign-in",
];
const READERS = 6;
/** The balancer looks twenty times meanwhile. */
const SETTINGS = { PARLEY_DRAIN_SECONDS: "1" };

/** Readers who ask without pause, and what they were not given. */
class Readers {
  readonly lost: string[] = [];
  answered = 0;
  #ending = false;
  readonly #reading: Promise<void>[];

  constructor(origin: string) {
    this.#reading = Array.from({ length: READERS }, (_, reader) => this.#read(origin, reader));
  }

  async #read(origin: string, reader: number): Promise<void> {
    for (let turn = reader; !this.#ending; turn++) {
      const path = PATHS[turn % PATHS.length] ?? "/";
      try {
        const response = await fetch(origin + path, { headers: { connection: "close" } });
        await response.arrayBuffer();
        if (response.status !== 200) this.lost.push(`${path}: ${response.status}`);
      } catch (error) {
        this.lost.push(`${path}: ${error}`);
      }
      this.answered += 1;
    }
  }

  /** Waits for that many more answers. */
  async more(count: number): Promise<void> {
    const enough = this.answered + count;
    while (this.answered < enough) await wait(20);
  }

  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all(this.#reading);
  }
}

test("two processes are replaced one after the other under load, and no request is lost", async () => {
  test.slow();
  const ports = [await freePort(), await freePort()] as const;
  const serve = (port: number) => serveBuild("product", port, SETTINGS);
  const stops = await Promise.all(ports.map(serve));
  const balancer = new Balancer(ports);
  const origin = await balancer.listen();
  await balancer.sees(...ports);
  const readers = new Readers(origin);
  try {
    await readers.more(50);
    for (const [index, port] of ports.entries()) {
      const before = balancer.sent.get(port) ?? 0;
      await stops[index]?.();
      await balancer.sees(...ports.filter((each) => each !== port));
      await readers.more(50);
      stops[index] = await serve(port);
      await balancer.sees(...ports);
      await readers.more(50);
      expect(balancer.sent.get(port)).toBeGreaterThan(before);
    }
    expect(readers.lost).toEqual([]);
  } finally {
    await readers.end();
    await balancer.close();
    await Promise.all(stops.map((stop) => stop()));
  }
});
