import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import type { Database } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { mustImport } from "../log/test-log";

const ROUNDS = 1_000;
const MATRIX = "/api/v1/negotiations/talks/matrix";

/** A process of its own with a front, on a database. */
class FrontProcess {
  readonly #child: ChildProcess;
  #origin = "";

  constructor(url: string) {
    const script = ["--import", "tsx", "server/front/test-server.ts"];
    const env = { ...process.env, DATABASE_URL: url };
    this.#child = spawn(process.execPath, script, { env, stdio: ["ignore", "pipe", "inherit"] });
  }

  /** Waits until it listens. */
  async ready(): Promise<void> {
    const { stdout } = this.#child;
    if (stdout === null) throw new Error("It has no output");
    const [port] = await once(createInterface({ input: stdout }), "line");
    this.#origin = `http://127.0.0.1:${port}`;
  }

  /** Gives the negotiation a title. */
  async publish(title: string): Promise<void> {
    const { status } = await fetch(this.#origin, { method: "POST", body: title });
    if (status !== 200) throw new Error(`It was not published: ${status}`);
  }

  /** What a reader is given, and the ETag that the answer has when it is kept. */
  async read(): Promise<{ title: string; etag: string | null }> {
    const response = await fetch(this.#origin + MATRIX);
    return { title: (await response.json()) as string, etag: response.headers.get("etag") };
  }

  async end(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill();
    await ended;
  }
}

describeOnEachDatabase("two processes with a front each", (database: () => Database) => {
  test("give the very next reader, at either of them, what either published: a thousand times", async () => {
    await mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })])));
    const fronts = [new FrontProcess(database().url), new FrontProcess(database().url)];
    try {
      await Promise.all(fronts.map((front) => front.ready()));
      const stale: string[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const title = `Talks, as of change ${round}`;
        const [publisher, reader] = [fronts[round % 2], fronts[Math.floor(round / 2) % 2]];
        await publisher?.publish(title);
        const answer = await reader?.read();
        if (answer?.title !== title) stale.push(`${title}: ${answer?.title}`);
        expect(answer?.etag).not.toBeNull();
      }
      expect(stale).toEqual([]);
    } finally {
      await Promise.all(fronts.map((front) => front.end()));
    }
  }, 180_000);
});
