import type { IncomingMessage, ServerResponse } from "node:http";

const OURS = /^\/(?:healthz|readyz)(?:\?|$)/;

/** How long the database may take before this process counts as not ready. */
const PATIENCE = 2000;

export interface HealthMeans {
  isStopping: () => boolean;
  /** Whether the database answers and has every migration that this build needs; throws when it does not answer. */
  isDatabaseReady: () => Promise<boolean>;
  patience?: number;
}

/**
 * Answers `/healthz` (this process is alive: restart it otherwise) and `/readyz` (send it readers). Gives false for every other
 * address, untouched. Neither says why: that stands in the log, for the operator.
 */
export function createHealth({ isStopping, isDatabaseReady, patience = PATIENCE }: HealthMeans) {
  async function readiness(): Promise<"ready" | "stopping" | "not ready"> {
    if (isStopping()) return "stopping";
    const ready = await within(patience, isDatabaseReady()).catch(() => false);
    // It may have been told to stop while the database was asked.
    if (isStopping()) return "stopping";
    return ready ? "ready" : "not ready";
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    // Asked before each answer that there is.
    if (!OURS.test(request.url ?? "")) return false;
    const path = request.url?.split("?", 1)[0];
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      say(request, response, 405, "not allowed");
    } else if (path === "/healthz") {
      say(request, response, 200, "alive");
    } else {
      void readiness().then((state) => say(request, response, state === "ready" ? 200 : 503, state));
    }
    return true;
  };
}

function say(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not answer in time")), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
