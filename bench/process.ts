import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

/** A program that serves until it is stopped. */
export interface Served {
  url: string;
  /** The most memory that it has held, in bytes (VmHWM); null where the system does not tell. */
  peakMemory(): number | null;
  /** The memory that it holds now, in bytes (VmRSS); null where the system does not tell. */
  memory(): number | null;
  /** Milliseconds from the start of the process until `path` was answered. */
  readyAfter: number;
  stop(): Promise<void>;
}

/** Starts a Node program that listens on the given port, and waits until `path` answers. Throws when it ends before. */
export async function serve(
  args: string[],
  port: number,
  path: string,
  env: Record<string, string> = {},
): Promise<Served> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${path}`))) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with code ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url,
    peakMemory: () => peakMemory(child),
    memory: () => memoryOf(child, "VmRSS"),
    readyAfter: performance.now() - began,
    stop: () => stop(child),
  };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

/** The most memory that a process has held, in bytes; null where the system does not tell. */
export function peakMemory(child: ChildProcess): number | null {
  return memoryOf(child, "VmHWM");
}

function memoryOf(child: ChildProcess, line: "VmHWM" | "VmRSS"): number | null {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const kilobytes = new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}
