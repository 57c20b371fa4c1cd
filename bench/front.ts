import { measureFirstRender, measureFreshness } from "./after-publication";
import { serveApp } from "./app";
import { mustAskRaw } from "./ask-raw";
import type { Figure } from "./figure";
import { pin } from "./pin";
import { openPublisher } from "./publisher";
import { measureWarm } from "./warm";

const SEED = "/n/russia-ukraine";
const SEED_VIEW = `${SEED}?asOf=2025-06-02`;

/** Measures what the front keeps: warm answers beside a bare server, and what a publication costs. */
export async function measureFront({
  databaseUrl,
  folder,
}: {
  databaseUrl: string;
  folder: string;
}): Promise<Figure[]> {
  const app = await serveApp(databaseUrl);
  const publisher = await openPublisher(databaseUrl, "russia-ukraine");
  try {
    const link = await pin(app.url);
    const figures: Figure[] = [];
    for (const [what, address] of [
      ["seed matrix page", SEED_VIEW],
      ["JSON of 1,520 cells", "/n/texts.json?parties=all&issues=all"],
      ["pinned link", link],
      ["embed", `/embed${SEED}`],
      ["styles", await stylesheetOf(`${app.url}${SEED}`)],
    ] as const) {
      figures.push(...(await measureWarm(what, `${app.url}${address}`, folder)));
    }
    figures.push(await measureFirstRender(`${app.url}${SEED_VIEW}`, publisher));
    return [...figures, ...(await measureFreshness(`${app.url}${SEED_VIEW}`, publisher))];
  } finally {
    await publisher.close();
    await app.stop();
  }
}

/** The address of a page's styles, which each reader's first page needs. */
async function stylesheetOf(url: string): Promise<string> {
  const html = (await mustAskRaw(url)).body.toString();
  const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1];
  if (href === undefined) throw new Error(`${url} has no styles`);
  return href;
}
