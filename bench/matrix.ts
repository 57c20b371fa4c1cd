import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { serveApp, serveBare } from "./app";
import { atMost, bytes, type Figure, milliseconds, perSecond, ratioAtLeast, ratioAtMost } from "./figure";
import { scriptBytes, timeToFirstCell } from "./first-cell";
import { type Load, load } from "./load";
import { longestFrame } from "./scrolling";

const AIMS = { json: 0.8, page: 0.5, scripts: 25 * 1024, firstCell: 1.3, frame: 50 };

/** Measures a matrix page and its JSON beside their limits: all in one run, on one machine. */
export async function measureMatrix({
  databaseUrl,
  view,
  folder,
  browser,
}: {
  databaseUrl: string;
  view: string;
  folder: string;
  browser: Browser;
}): Promise<Figure[]> {
  const app = await serveApp(databaseUrl);
  const [slug = "", query = ""] = view.split("?");
  const pageUrl = `${app.url}/n/${slug}?${query}`;
  const jsonUrl = `${app.url}/n/${slug}.json?${query}`;
  const [html, json] = await Promise.all([pageUrl, jsonUrl].map(async (url) => (await fetch(url)).text()));
  if (html === undefined || json === undefined) throw new Error(`${view} could not be read`);

  const bareJson = await serveBare(written(folder, "matrix.json", json), "application/json");
  const bareHtml = await serveBare(
    written(folder, "matrix.html", staticPage(html, await stylesOf(html, app.url))),
    "text/html; charset=utf-8",
  );
  const size = Buffer.byteLength(json);
  const loads = {
    page: await load(pageUrl),
    emptyPage: await load(`${app.url}/bench`),
    json: await load(jsonUrl),
    constant: await load(`${app.url}/bench/bytes?size=${size}`),
    bareJson: await load(bareJson.url),
    bareHtml: await load(bareHtml.url),
  };
  const firstCell = {
    page: await timeToFirstCell(browser, pageUrl),
    static: await timeToFirstCell(browser, bareHtml.url),
  };
  const frame = await longestFrame(browser, pageUrl);
  const scripts = { page: await scriptBytes(browser, pageUrl), empty: await scriptBytes(browser, `${app.url}/bench`) };
  const memory = app.peakMemory();
  await Promise.all([app, bareJson, bareHtml].map((server) => server.stop()));

  const limit = (what: string, load: Load) => ({ what, measured: perSecond(load.requestsPerSecond) });
  const rate = ({ requestsPerSecond }: Load) => perSecond(requestsPerSecond);
  return [
    {
      what: "matrix page",
      measured: rate(loads.page),
      beside: limit("empty dynamic page", loads.emptyPage),
      aim: ratioAtLeast(AIMS.page),
    },
    { what: "its size, as sent", measured: bytes(loads.page.size) },
    { what: "its median time", measured: milliseconds(loads.page.latency) },
    {
      what: "matrix JSON",
      measured: rate(loads.json),
      beside: limit("constant bytes by Next", loads.constant),
      aim: ratioAtLeast(AIMS.json),
    },
    { what: "constant bytes by Next", measured: rate(loads.constant), beside: limit("bare server", loads.bareJson) },
    { what: "static file of the table", measured: rate(loads.bareHtml) },
    {
      what: "first cell in Chromium",
      measured: milliseconds(firstCell.page),
      beside: { what: "static file", measured: milliseconds(firstCell.static) },
      aim: ratioAtMost(AIMS.firstCell),
    },
    { what: "longest frame when scrolling", measured: milliseconds(frame), aim: atMost(AIMS.frame) },
    {
      what: "JavaScript above an empty page",
      measured: bytes(scripts.page - scripts.empty),
      aim: atMost(AIMS.scripts),
    },
    { what: "memory of the server, at most", measured: bytes(memory ?? Number.NaN) },
  ];
}

function written(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The styles that a page links to. */
async function stylesOf(html: string, origin: string): Promise<string> {
  const links = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
  if (links.length === 0) throw new Error("The page has no styles");
  return (await Promise.all(links.map(async (href) => (await fetch(new URL(href, origin))).text()))).join("\n");
}

/** The page's table as a static file that looks alike, without anything around it and without scripts. */
function staticPage(html: string, styles: string): string {
  const table = /<section class="matrix-region"[\s\S]*<\/table><\/section>/.exec(html)?.[0] ?? "";
  if (!table.includes("<td")) throw new Error("The page has no table cell");
  return `<!doctype html><meta charset="utf-8"><title>Table</title><style>${styles}</style>${table}`;
}
