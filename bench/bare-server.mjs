// The physical limit: Node's own server sending the bytes of a file, from memory; to whoever names an ETag, that they have them.
// node bench/bare-server.mjs PORT FILE TYPE [ENCODING]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file, type, encoding] = process.argv.slice(2);
const body = readFileSync(file);
const headers = {
  "content-type": type,
  "content-length": body.length,
  ...(encoding !== undefined && { "content-encoding": encoding }),
};
createServer((request, response) => {
  if (request.headers["if-none-match"] === undefined) response.writeHead(200, headers).end(body);
  else response.writeHead(304, { etag: request.headers["if-none-match"] }).end();
}).listen(Number(port), "127.0.0.1");
