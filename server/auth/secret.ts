import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FILE = path.join("data", "secret");
const FEWEST_CHARACTERS = 32;

let known: string | undefined;

/**
 * What cookies are signed with and second factors are encrypted with: PARLEY_SECRET, or else a file beside the default
 * database that is made once and that only its owner may read. Throws when PARLEY_SECRET is too short to be one.
 */
export function getSecret(): string {
  known ??= fromEnvironment() ?? fromFile();
  return known;
}

function fromEnvironment(): string | null {
  const secret = process.env.PARLEY_SECRET;
  if (!secret) return null;
  if (secret.length >= FEWEST_CHARACTERS) return secret;
  throw new Error(
    `PARLEY_SECRET must have at least ${FEWEST_CHARACTERS} characters: openssl rand -base64 32 makes one`,
  );
}

function fromFile(): string {
  mkdirSync(path.dirname(FILE), { recursive: true });
  try {
    // "wx": of two processes that start at once, one makes it and the other reads it.
    writeFileSync(FILE, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(FILE, "utf8");
}
