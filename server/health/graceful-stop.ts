import type { RequestListener, Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** A listener whose server can be stopped without losing what is under way. */
export interface Stoppable {
  listener: RequestListener;
  isStopping: () => boolean;
  /**
   * Says "stopping" for `drain` milliseconds while it still serves, so that a balancer leaves; then takes no connection any
   * more, finishes what is under way, and cuts what is not finished after `limit` milliseconds. Gives how many it cut.
   */
  stop: (server: Server, times: { drain: number; limit: number }) => Promise<number>;
}

export function stoppable(listener: RequestListener): Stoppable {
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  let closing: Server | null = null;

  return {
    listener: (request, response) => {
      underWay.add(response);
      if (stopping) endAfter(response);
      response.once("close", () => {
        underWay.delete(response);
        // An answer whose head was sent before the stop left its connection open.
        if (closing !== null) setImmediate(() => closing?.closeIdleConnections());
      });
      listener(request, response);
    },
    isStopping: () => stopping,
    stop: async (server, { drain, limit }) => {
      stopping = true;
      for (const response of underWay) endAfter(response);
      if (drain > 0) await wait(drain);
      closing = server;
      let cut = 0;
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => {
        cut = underWay.size;
        server.closeAllConnections();
      }, limit);
      await ended;
      clearTimeout(timer);
      return cut;
    },
  };
}

/** Has the connection end with this answer, which tells the other side not to send another request on it. */
function endAfter(response: ServerResponse): void {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
