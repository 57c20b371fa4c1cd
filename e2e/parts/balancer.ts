import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY = 50;

/** A small balancer in front of several processes: sends each request to one that says it is ready, and never sends it twice. */
export class Balancer {
  /** How many requests each port was sent. */
  readonly sent = new Map<number, number>();
  readonly #ready = new Set<number>();
  readonly #looking: NodeJS.Timeout;
  readonly #server: Server;
  #turn = 0;

  constructor(ports: readonly number[]) {
    const look = async (port: number) => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      if (answer?.ok) this.#ready.add(port);
      else this.#ready.delete(port);
    };
    this.#looking = setInterval(() => void Promise.all(ports.map(look)), LOOK_EVERY);
    this.#server = createServer((asked, answered) => {
      const ready = [...this.#ready];
      const port = ready[this.#turn++ % ready.length];
      if (port === undefined) return void answered.writeHead(503).end("No process is ready");
      this.sent.set(port, (this.sent.get(port) ?? 0) + 1);
      const { method, url, headers } = asked;
      const passed = request({ host: "127.0.0.1", port, method, path: url, headers, agent: false }, (response) => {
        answered.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answered);
        response.on("error", () => answered.destroy());
      });
      passed.on("error", (error) => {
        if (answered.headersSent) answered.destroy();
        else answered.writeHead(502).end(String(error));
      });
      asked.pipe(passed);
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until exactly these are ready. */
  async sees(...ports: readonly number[]): Promise<void> {
    while (ports.length !== this.#ready.size || ports.some((port) => !this.#ready.has(port))) await wait(LOOK_EVERY);
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
