import { setTimeout as wait } from "node:timers/promises";
import type { DriverAdapterError } from "@prisma/driver-adapter-utils";

const PAUSE_MILLISECONDS = 10;
const LIMIT_MILLISECONDS = 30_000;

/**
 * Tries again while another process holds SQLite's write lock, without blocking this one's event loop.
 * After 30 seconds the database's own error is thrown.
 */
export async function retryWhileBusy<T>(f: () => Promise<T> | T): Promise<T> {
  const end = performance.now() + LIMIT_MILLISECONDS;
  for (;;) {
    try {
      return await f();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await wait(PAUSE_MILLISECONDS);
    }
  }
}

function isBusy(error: unknown): boolean {
  if (isAdapterError(error)) return error.cause.kind === "SocketTimeout";
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}

// Told by its name: in the built application the adapter throws the class of its own copy of the package.
function isAdapterError(error: unknown): error is DriverAdapterError {
  return error instanceof Error && error.name === "DriverAdapterError";
}
