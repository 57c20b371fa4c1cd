import type { RequestListener } from "node:http";
import { kindOf, methodOf } from "./kind-of";
import { log } from "./log";

/**
 * Tells the log what a listener answers, files left out: without its address, as some addresses are secrets. With `from`, only
 * answers of that status or a higher one.
 */
export function logged(listener: RequestListener, from = 0): RequestListener {
  return (request, response) => {
    const began = performance.now();
    response.once("close", () => {
      const { statusCode: status } = response;
      const kind = kindOf(request.url ?? "");
      if (status < from || kind === "file") return;
      const milliseconds = Math.round(performance.now() - began);
      const line = { kind, method: methodOf(request.method), status, milliseconds };
      if (status >= 500) log.error(line, "request");
      else log.info(line, "request");
    });
    listener(request, response);
  };
}
