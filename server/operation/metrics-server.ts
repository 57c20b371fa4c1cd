import { createServer, type Server } from "node:http";
import { z } from "zod";
import { metricsText, registerGauges } from "./gauges";
import { log } from "./log";

const port = z.coerce.number().int().min(1).max(65_535);

/** Where the metrics are served; null where they are not: PARLEY_METRICS_PORT, and PARLEY_METRICS_HOST, this machine alone by default. */
export function metricsPlace(env = process.env): { port: number; host: string } | null {
  const given = env.PARLEY_METRICS_PORT;
  if (given === undefined || given === "") return null;
  const parsed = port.safeParse(given);
  if (!parsed.success) throw new Error(`PARLEY_METRICS_PORT is to be a port from 1 to 65535; it is "${given}".`);
  return { port: parsed.data, host: env.PARLEY_METRICS_HOST || "127.0.0.1" };
}

/** Serves the metrics at a place of their own, which no reader reaches: /metrics. */
export function serveMetrics(place: { port: number; host: string }): Promise<Server> {
  registerGauges();
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end("There is /metrics alone.\n");
    metricsText().then(
      ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
      (err: unknown) => {
        log.error({ err }, "The metrics could not be collected");
        response.writeHead(503).end("The metrics could not be collected.\n");
      },
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.port, place.host, () => resolve(server));
  });
}
