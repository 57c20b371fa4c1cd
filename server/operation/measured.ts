import type { RequestListener } from "node:http";
import { kindOf, methodOf } from "./kind-of";
import { requestSeconds, requests } from "./metrics";

/** What nginx writes for a reader who left before the answer ended. */
const LEFT = 499;

/** Counts and times what a listener answers. */
export function measured(listener: RequestListener): RequestListener {
  return (request, response) => {
    const began = performance.now();
    response.once("close", () => {
      const kind = kindOf(request.url ?? "");
      const status = response.writableFinished ? response.statusCode : LEFT;
      requests.inc({ kind, method: methodOf(request.method), status });
      requestSeconds.observe({ kind }, (performance.now() - began) / 1000);
    });
    listener(request, response);
  };
}
