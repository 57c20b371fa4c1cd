// The physical limit: Node's own server sending the bytes of a file, from memory. node bench/bare-server.mjs PORT FILE TYPE
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [port, file, type] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { "content-type": type, "content-length": body.length };
createServer((_, response) => response.writeHead(200, headers).end(body)).listen(Number(port), "127.0.0.1");
