import { writeFileSync } from "node:fs";
import path from "node:path";
import { serveApp, serveBare } from "./app";
import { load } from "./load";
import { kilobytes, printTable, share } from "./table";

const AIM = 0.5;
const DOCX_AIM_SECONDS = 2;
const NEGOTIATION = "russia-ukraine";
const WHOLE = "parties=all&issues=all";

/** Measures what is handed on: pinned links and embeds beside a bare server with the same bytes, and a briefing's time. */
export async function measureShared({ databaseUrl, folder }: { databaseUrl: string; folder: string }): Promise<void> {
  const app = await serveApp(databaseUrl);
  try {
    const link = await pin(app.url);
    const rows: string[][] = [];
    for (const [name, address] of [
      ["pinned link, 4 × 8", link],
      ["its JSON", `${link}.json`],
      ["pinned embed", link.replace("/s/", "/embed/")],
      ["live embed", `/embed/n/${NEGOTIATION}`],
    ] as const) {
      rows.push(await besideBare(name, `${app.url}${address}`, path.join(folder, `shared-${rows.length}`)));
    }
    printTable("Handed on: beside Node's own server with the same bytes", [
      ["", "requests", "bare server", "size", "share"],
      ...rows,
    ]);
    printTable("", [await briefing(`${app.url}/n/${NEGOTIATION}.docx?${WHOLE}`)]);
  } finally {
    await app.stop();
  }
}

/** Pins the first sight of the negotiation as a stranger would; gives the link's path. */
async function pin(url: string): Promise<string> {
  const answer = await fetch(`${url}/n/${NEGOTIATION}/pin`, {
    method: "POST",
    headers: { origin: url, accept: "application/json" },
    body: new URLSearchParams({ view: "" }),
  });
  const { id }: { id?: string } = await answer.json();
  if (id === undefined) throw new Error(`The view could not be pinned: ${answer.status}`);
  return `/s/${id}`;
}

async function besideBare(name: string, url: string, file: string): Promise<string[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  writeFileSync(file, body);
  const bare = await serveBare(file, answer.headers.get("content-type") ?? "text/html");
  try {
    const [own, limit] = [await load(url), await load(bare.url)];
    const rate = ({ requestsPerSecond }: { requestsPerSecond: number }) => `${requestsPerSecond.toFixed(0)} /s`;
    const part = share(own.requestsPerSecond, limit.requestsPerSecond, AIM);
    return [name, rate(own), rate(limit), kilobytes(body.length), part];
  } finally {
    await bare.stop();
  }
}

/** How long the first asking for a briefing takes, which nothing has made before. */
async function briefing(url: string): Promise<string[]> {
  const began = performance.now();
  const answer = await fetch(url);
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const seconds = (performance.now() - began) / 1000;
  return [
    "DOCX of the whole matrix, made anew",
    `${seconds.toFixed(2)} s`,
    kilobytes(byteLength),
    `aim ≤ ${DOCX_AIM_SECONDS} s`,
  ];
}
