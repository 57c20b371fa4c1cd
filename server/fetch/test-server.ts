import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";

/** Answers a request by writing whatever it likes, byte for byte: no library keeps it from being wrong. */
export type Answer = (socket: Socket) => void;

/** A server for tests of what asks it. It answers each path as it is told, and remembers the heads of the requests. */
export class TestServer {
  readonly heads: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(answers: Readonly<Record<string, Answer>>, host = "127.0.0.1", port = 0): Promise<TestServer> {
    const server = createServer();
    const started = new TestServer(server);
    server.on("connection", (socket) => started.#answer(socket, answers));
    server.listen(port, host);
    await once(server, "listening");
    return started;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The server is closed");
    return address.port;
  }

  /** Waits until nobody is connected any more. */
  async left(): Promise<void> {
    const closed = [...this.#sockets].map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    await Promise.all(closed);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #answer(socket: Socket, answers: Readonly<Record<string, Answer>>): void {
    this.#sockets.add(socket);
    let head = "";
    // Who asks breaks off: that is what is tested.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#sockets.delete(socket));
    socket.setEncoding("latin1").on("data", (text: string) => {
      head += text;
      if (!head.includes("\r\n\r\n")) return;
      this.heads.push(head);
      const path = head.split(" ", 2)[1] ?? "";
      head = "";
      (answers[path] ?? answer(404, {}, ""))(socket);
    });
  }
}

/** An answer as a well-behaved server gives it, but for what its headers say. */
export function answer(status: number, headers: Readonly<Record<string, string>>, body: string | Buffer = ""): Answer {
  return (socket) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(Buffer.from(`HTTP/1.1 ${status} So\r\n${lines.join("")}connection: close\r\n\r\n`, "utf8"));
    socket.end(body);
  };
}

/** A page of HTML. */
export function page(html: string): Answer {
  return answer(200, { "content-type": "text/html; charset=utf-8" }, html);
}

/** An answer that leads on. */
export function redirect(location: string, status = 302, headers: Readonly<Record<string, string>> = {}): Answer {
  return answer(status, { location, ...headers }, "It moved");
}

/**
 * Writes a head, and then something again and again, as fast as it is taken or every few milliseconds, until nobody listens;
 * nothing again: it falls silent.
 */
export function endless(head: string, again: string, every?: number): Answer {
  return (socket) => {
    socket.write(head);
    if (again === "") return;
    if (every === undefined) {
      const pour = () => {
        while (socket.writable && socket.write(again));
      };
      socket.on("drain", pour);
      pour();
      return;
    }
    const timer = setInterval(() => socket.write(again), every);
    socket.on("close", () => clearInterval(timer));
  };
}
