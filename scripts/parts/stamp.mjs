import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A fingerprint of files and folders (those that exist), and of the Node that works on them. Tests do not count. */
export function fingerprint(paths) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of paths.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(place) {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [place];
  const names = readdirSync(place).filter((name) => !/\.test\.tsx?$/.test(name));
  return names.sort().flatMap((name) => filesUnder(path.join(place, name)));
}

/**
 * Does a step unless its stamp shows that it was done for the same value. The stamp is written after the step, and taken
 * away before it: one that is interrupted is done again.
 */
export async function unlessDone(stamp, value, step) {
  if (isDone(stamp, value)) return;
  rmSync(stamp, { force: true });
  await step();
  writeStamp(stamp, value);
}

export function isDone(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

export function writeStamp(stamp, value) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
