import { parseArgs } from "node:util";
import { readLinkId } from "@/domain/comparison/link-id";
import { isHash } from "@/domain/log/entry";
import { describeFault } from "@/domain/log/fault";
import { findAlteredContent, type LinkVerdict, verifyLink } from "@/server/comparison/verify-link";
import { currentDatabase, db } from "@/server/db/db";
import { unappliedMigrations } from "@/server/db/migrations";
import { verifyLog } from "@/server/log/verify";

const USAGE = `npm run verify -- [--head HASH] [--print-head] [/s/ID …]
  walks the log of the database at DATABASE_URL, and names the first entry that was altered, deleted, inserted or
  reordered, or whose record no longer matches
  --head HASH    also looks for a head that was kept elsewhere: without it, a tail that was cut off does not show
  --print-head   prints nothing but the head, to be kept elsewhere
  /s/ID          checks pinned links instead: that what they show has the hash that names it, and is what was published`;

interface Options {
  keptHead: string | undefined;
  printHead: boolean;
  links: readonly string[];
}

/** The options; null, with the usage printed, when they are none. */
function parseOptions(): Options | null {
  try {
    const { values, positionals: links } = parseArgs({
      options: { head: { type: "string" }, "print-head": { type: "boolean" } },
      allowPositionals: true,
    });
    const keptHead = values.head?.trim().toLowerCase();
    if (keptHead === undefined || isHash(keptHead))
      return { keptHead, printHead: values["print-head"] ?? false, links };
    console.error("A head is 64 hexadecimal digits.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(USAGE);
  return null;
}

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return 2;
  if ((await unappliedMigrations(currentDatabase().url)).length > 0) {
    throw new Error("The database is not up to date: npm run migrate -- deploy");
  }
  if (options.links.length > 0) return checkLinks(options.links);
  const verdict = await verifyLog(db, options);
  if (!verdict.ok) {
    console.error(describeFault(verdict.fault));
    return 1;
  }
  if (options.printHead) {
    console.log(verdict.head);
    return 0;
  }
  console.log(`${verdict.entries} entries, head ${verdict.head}${removedNote(verdict.removed)}`);
  return checkContents();
}

/** Checks that what pinned links show still has the hashes that name it. */
async function checkContents(): Promise<number> {
  const { altered, checked } = await findAlteredContent();
  if (altered === null) {
    if (checked > 0) console.log(`what pinned links show: ${checked}, each with its hash`);
    return 0;
  }
  console.error(`What was pinned as ${altered} was altered: its bytes have another hash.`);
  return 1;
}

async function checkLinks(links: readonly string[]): Promise<number> {
  let failures = 0;
  for (const link of links) {
    const id = readLinkId(link.slice(link.lastIndexOf("/") + 1));
    const verdict: LinkVerdict = id === null ? { ok: false, fault: "unknown" } : await verifyLink(id);
    if (!verdict.ok) failures += 1;
    (verdict.ok ? console.log : console.error)(`${link}: ${describeLink(verdict)}`);
  }
  return failures > 0 ? 1 : 0;
}

function describeLink(verdict: LinkVerdict): string {
  if (verdict.ok) {
    const { pinnedAt, sha256, positions, removed, revoked } = verdict;
    const notes = [
      `pinned ${pinnedAt}, SHA-256 ${sha256}: whole, and each of its ${positions} positions is as it was published`,
      ...(removed.length > 0 ? [`removed for legal reasons since, and shown to nobody: ${removed.join(", ")}`] : []),
      ...(revoked ? ["revoked: it shows nothing any more"] : []),
    ];
    return notes.join("\n  ");
  }
  switch (verdict.fault) {
    case "unknown":
      return "there is no such link";
    case "altered":
      return "what it shows was altered: its bytes have another hash";
    case "not-canonical":
      return "what it shows is not canonical JSON";
    case "differs":
      return `position ${verdict.position} is not what the record holds`;
    case "not-published":
      return `position ${verdict.position} was not published when it was pinned`;
  }
}

function removedNote(removed: number): string {
  return removed === 0 ? "" : `\nremoved for legal reasons, and not compared: ${removed}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
