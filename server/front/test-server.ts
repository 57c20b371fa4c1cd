// Started by fresh.test.ts on the database at DATABASE_URL: a front before a small application, which answers with a
// negotiation's title as its record says it, and on POST gives it the title that was sent. Prints the port where it listens.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { transaction } from "../db/db";
import { raiseVersion, readSiteVersion, readVersion } from "../db/versions";
import { findNegotiation } from "../negotiation/queries";
import { createFront } from "./front";

const NOW = new Date("2026-03-01T10:00:00Z");

async function publish(title: string): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await tx.negotiation.update({ where: { slug: "talks" }, data: { title }, select: { id: true } });
    await raiseVersion(tx, [id], NOW);
  });
}

const application: RequestListener = async (request, response) => {
  if (request.method === "POST") {
    await publish(await text(request));
    response.end();
    return;
  }
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify((await findNegotiation("talks"))?.title));
};

const folder = mkdtempSync(path.join(os.tmpdir(), "parley-front-test-"));
const socketPath = path.join(folder, "application");
createServer(application).listen(socketPath);
const front = createFront({
  ...{ application, socketPath, now: () => NOW, cacheBytes: 1_000_000, readerScript: "/reader.js" },
  readVersion: (dependence) => (dependence.on === "site" ? readSiteVersion() : readVersion(dependence.slug)),
});
const server = createServer(front).listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.on("SIGTERM", () => {
  rmSync(folder, { recursive: true });
  process.exit(0);
});
