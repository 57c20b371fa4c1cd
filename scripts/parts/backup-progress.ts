import type { OnProgress } from "@/server/backup/progress";

const NUMBERS = new Intl.NumberFormat("en");

/** Shows on stderr how far a backup or a restore is: one line that moves on a terminal, else one line a step. */
export function showBackupProgress(): OnProgress {
  let longest = 0;
  return ({ step, what, done, total }) => {
    const line = `${step} ${what}: ${NUMBERS.format(done)}${total > 0 ? ` of ${NUMBERS.format(total)}` : ""}`;
    longest = Math.max(longest, line.length);
    process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(longest)}` : `${line}\n`);
  };
}

/** Ends the line that moves. */
export function endBackupProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\n");
}

/** A number of bytes as people read it. */
export function inBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${NUMBERS.format(Math.ceil(bytes / 1_000))} kB`;
  return `${NUMBERS.format(Math.round(bytes / 100_000) / 10)} MB`;
}

/** A number with what it counts. */
export function counted(number: number, what: string, many = `${what}s`): string {
  return `${NUMBERS.format(number)} ${number === 1 ? what : many}`;
}
