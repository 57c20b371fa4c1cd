import { writeFileSync } from "node:fs";
import path from "node:path";
import { serveApp, serveBare } from "./app";
import { atMost, type Figure, perSecond, ratioAtLeast, seconds } from "./figure";
import { load } from "./load";
import { pin } from "./pin";

const AIM = 0.5;
const DOCX_AIM_SECONDS = 2;
const NEGOTIATION = "russia-ukraine";
const WHOLE = "parties=all&issues=all";

/** Measures what is handed on: pinned links and embeds beside a bare server with the same bytes, and a briefing's time. */
export async function measureShared({
  databaseUrl,
  folder,
}: {
  databaseUrl: string;
  folder: string;
}): Promise<Figure[]> {
  const app = await serveApp(databaseUrl);
  try {
    const link = await pin(app.url);
    const figures: Figure[] = [];
    for (const [name, address] of [
      ["pinned link, 4 × 8", link],
      ["its JSON", `${link}.json`],
      ["pinned embed", link.replace("/s/", "/embed/")],
      ["live embed", `/embed/n/${NEGOTIATION}`],
    ] as const) {
      figures.push(await besideBare(name, `${app.url}${address}`, path.join(folder, `shared-${figures.length}`)));
    }
    return [...figures, await briefing(`${app.url}/n/${NEGOTIATION}.docx?${WHOLE}`)];
  } finally {
    await app.stop();
  }
}

async function besideBare(name: string, url: string, file: string): Promise<Figure> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  writeFileSync(file, body);
  const bare = await serveBare(file, answer.headers.get("content-type") ?? "text/html");
  try {
    const [own, limit] = [await load(url), await load(bare.url)];
    return {
      what: name,
      measured: perSecond(own.requestsPerSecond),
      beside: { what: "bare server", measured: perSecond(limit.requestsPerSecond) },
      aim: ratioAtLeast(AIM),
    };
  } finally {
    await bare.stop();
  }
}

/** How long the first asking for a briefing takes, which nothing has made before. */
async function briefing(url: string): Promise<Figure> {
  const began = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return {
    what: "DOCX of the whole matrix, made anew",
    measured: seconds((performance.now() - began) / 1000),
    aim: atMost(DOCX_AIM_SECONDS),
  };
}
