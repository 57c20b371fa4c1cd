import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { aDossier, anIssue, aParty, aPosition, aSource } from "../../seeds/factories";

const ROOT = path.join(import.meta.dirname, "..", "..");

/** Talks that no other test knows, between North and South on a ceasefire and on borders: what is published in them is told. */
export class OwnTalks {
  readonly slug: string;
  readonly north: string;
  readonly south: string;
  /** The id of the one source that they cite. */
  readonly source: string;

  /** The address of that source; absent where it does not matter. */
  readonly #address: string | undefined;

  constructor(address?: string) {
    this.#address = address;
    const id = randomUUID().slice(0, 8);
    this.slug = `talks-${id}`;
    this.north = `north-${id}`;
    this.south = `south-${id}`;
    this.source = `report-${id}`;
  }

  /** A statement, by its party, issue and day under the id that it gets. */
  position(party: "north" | "south", rest: Parameters<typeof aPosition>[0] = {}) {
    const citations = [{ source: this.source, quote: "we say so, and mean it" }];
    return aPosition({ party: this[party], issue: "ceasefire", statedOn: "2025-06-02", citations, ...rest });
  }

  /** Publishes statements from the command line, as another process than the server: new ones, and corrections. */
  async publish(...positions: ReturnType<OwnTalks["position"]>[]): Promise<void> {
    const { slug } = this;
    const dossier = aDossier({
      negotiation: { slug, title: "Talks between North and South", summary: "Talks between North and South." },
      rounds: [],
      parties: [
        aParty(this.north, { name: "North", shortName: "North", abbreviation: "N" }),
        aParty(this.south, { name: "South", shortName: "South", abbreviation: "S" }),
      ],
      issues: [
        anIssue("ceasefire", { title: "Ceasefire", proposition: "Fighting stops before talks." }),
        anIssue("borders", { title: "Borders", proposition: "Borders stay as they are." }),
      ],
      sources: [aSource(this.source, { title: "Joint statement", ...(this.#address && { url: this.#address }) })],
      positions,
    });
    const folder = await mkdtemp(path.join(os.tmpdir(), "parley-talks-"));
    try {
      const file = path.join(folder, "talks.json");
      await writeFile(file, JSON.stringify(dossier));
      await this.#run("scripts/import.ts", file, "--reason", "It was recorded wrongly");
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  /** Has every source of these talks asked again by another process than the server. */
  async checkSources(): Promise<string> {
    return this.#run("scripts/sources-check.ts", "--negotiation", this.slug);
  }

  /** What `npm run sources:check` says of their source, asked by another process than the server. */
  async checkSource(): Promise<string> {
    return this.#run("scripts/sources-check.ts", "--source", this.source);
  }

  /** What `npm run verify` says of a link. */
  async verify(link: string): Promise<string> {
    return this.#run("scripts/verify.ts", link);
  }

  async #run(...command: string[]): Promise<string> {
    const database = process.env.E2E_DATABASE_URL;
    const env = database === undefined ? process.env : { ...process.env, DATABASE_URL: database };
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", ...command], { cwd: ROOT, env });
    return stdout;
  }
}
