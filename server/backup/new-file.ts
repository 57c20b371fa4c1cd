import { randomBytes } from "node:crypto";
import { link, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** That a file was not written, and why: nothing stands where it should have. */
export class NotWritten extends Error {}

/**
 * Makes a file that either stands there whole or does not stand there at all, whatever happens meanwhile: `write` makes
 * another one beside it, which gets the name once all of it is on the disk. Throws {@link NotWritten} when there is a
 * file of that name, or no room, or no leave to write.
 */
export async function makeWhole<T>(file: string, write: (partial: string) => Promise<T>): Promise<T> {
  if (await exists(file)) throw new NotWritten(`${file} exists already, and is left as it is.`);
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.partial`);
  try {
    const result = await write(partial);
    await syncToDisk(partial);
    await giveName(partial, file);
    await syncToDisk(path.dirname(file));
    return result;
  } catch (error) {
    throw explained(file, partial, error);
  } finally {
    // What fails here is not the news.
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** Whether there is something of that name. */
export async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
    throw error;
  }
}

async function giveName(partial: string, file: string): Promise<void> {
  try {
    // Unlike a renaming, this refuses when somebody made a file of that name meanwhile.
    await link(partial, file);
  } catch (error) {
    // Network shares and memory sticks may know no second name for a file.
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(codeOf(error) ?? "") || (await exists(file))) throw error;
    await rename(partial, file);
  }
}

async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Why there was no room for the bytes. */
const NO_ROOM: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on the disk",
  SQLITE_IOERR_WRITE: "the disk took no more",
  SQLITE_FULL: "there is no room left on the disk",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "it would be larger than files may be here",
};

/** Why there was no place for the file. */
const NO_PLACE: Readonly<Record<string, string>> = {
  EROFS: "the file system is read-only",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOENT: "its folder does not exist",
  ENOTDIR: "what should be its folder is none",
  EEXIST: "somebody else made a file of that name meanwhile",
};

function explained(file: string, partial: string, error: unknown): unknown {
  const code = codeOf(error) ?? "";
  const reason = NO_ROOM[code] ?? (isAbout(partial, error) ? NO_PLACE[code] : undefined);
  if (reason === undefined) return error;
  return new NotWritten(`${file} was not written: ${reason}. Nothing was left behind.`, { cause: error });
}

function isAbout(partial: string, error: unknown): boolean {
  return error instanceof Error && "path" in error && String(error.path).startsWith(partial);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
