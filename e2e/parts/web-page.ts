import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";

/** A page of somebody else's site that the tested server may ask for: its words change, it moves, it goes. */
export class WebPage {
  readonly url: string;
  readonly #server: Server;
  #answer: (response: ServerResponse, path: string) => void = (response) => void response.writeHead(404).end();

  private constructor(server: Server, host: string) {
    this.#server = server;
    this.url = `http://${host}/article`;
    server.on("request", (request, response) => this.#answer(response, request.url ?? "/"));
  }

  /** Starts at the first free one of the addresses that the tested server was told to allow (scripts/parts/end-to-end.mjs). */
  static async start(html = ""): Promise<WebPage> {
    const hosts = (process.env.PARLEY_FETCH_ALLOW ?? "").split(",").filter((host) => host !== "");
    for (const host of hosts) {
      const server = createServer();
      if (!(await listens(server, host))) continue;
      const page = new WebPage(server, host);
      page.show(html);
      return page;
    }
    throw new Error(`PARLEY_FETCH_ALLOW must name a free host:port of this machine; it is "${hosts.join(",")}"`);
  }

  /** Shows this page from now on, and the same one where it has moved to. */
  show(html: string): void {
    this.#answer = (response) =>
      void response.writeHead(200, { "content-type": "text/html; charset=utf-8", connection: "close" }).end(html);
  }

  /** Shows this page at another path, to which its address leads. Gives the address there. */
  move(html: string, path = "/moved"): string {
    this.#answer = (response, asked) => {
      if (asked === path) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
      else response.writeHead(301, { location: path }).end();
    };
    return new URL(path, this.url).href;
  }

  /** Says that the page is no more. */
  gone(): void {
    this.#answer = (response) => void response.writeHead(410).end();
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    if (this.#server.listening) await once(this.#server, "close");
  }
}

/** Whether the server could have that address: another worker's page may stand there. */
async function listens(server: Server, host: string): Promise<boolean> {
  const { hostname, port } = new URL(`http://${host}`);
  server.listen({ host: hostname, port: Number(port), exclusive: true });
  return Promise.race([once(server, "listening").then(() => true), once(server, "error").then(() => false)]).catch(
    () => false,
  );
}
