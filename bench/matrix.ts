import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { serveApp, serveBare } from "./app";
import { scriptBytes, timeToFirstCell } from "./first-cell";
import { type Load, load } from "./load";
import { kilobytes, megabytes, printTable, share } from "./table";

const AIMS = { json: 0.8, page: 0.5, scripts: 25 * 1024, firstCell: 1.5 };

/** Measures a matrix page and its JSON beside their limits: all in one run, on one machine, in one table. */
export async function measureMatrix(
  title: string,
  { databaseUrl, view, folder, browser }: { databaseUrl: string; view: string; folder: string; browser: Browser },
): Promise<void> {
  const app = await serveApp(databaseUrl);
  const [slug = "", query = ""] = view.split("?");
  const pageUrl = `${app.url}/n/${slug}?${query}`;
  const jsonUrl = `${app.url}/n/${slug}.json?${query}`;
  const [html, json] = await Promise.all([pageUrl, jsonUrl].map(async (url) => (await fetch(url)).text()));
  if (html === undefined || json === undefined) throw new Error(`${view} could not be read`);

  const bareJson = await serveBare(written(folder, "matrix.json", json), "application/json");
  const bareHtml = await serveBare(written(folder, "matrix.html", staticPage(html)), "text/html; charset=utf-8");
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
  const scripts = { page: await scriptBytes(browser, pageUrl), empty: await scriptBytes(browser, `${app.url}/bench`) };
  const memory = app.peakMemory();
  await Promise.all([app, bareJson, bareHtml].map((server) => server.stop()));

  const row = (name: string, { requestsPerSecond, latency, size }: Load, note = "") => [
    name,
    `${requestsPerSecond.toPrecision(3)} /s`,
    `${latency.toFixed(1)} ms`,
    kilobytes(size),
    note,
  ];
  printTable(title, [
    ["", "requests", "median", "size", "beside its limit"],
    row("matrix page", loads.page, share(loads.page.requestsPerSecond, loads.emptyPage.requestsPerSecond, AIMS.page)),
    row("empty dynamic page", loads.emptyPage),
    row("bare server, the table's HTML", loads.bareHtml),
    row("matrix JSON", loads.json, share(loads.json.requestsPerSecond, loads.constant.requestsPerSecond, AIMS.json)),
    row(
      "constant bytes, same size",
      loads.constant,
      `${share(loads.constant.requestsPerSecond, loads.bareJson.requestsPerSecond)} of the bare server`,
    ),
    row("bare server, the same JSON", loads.bareJson),
  ]);
  const added = scripts.page - scripts.empty;
  printTable("", [
    [
      "first cell in Chromium",
      `${firstCell.page.toFixed(0)} ms`,
      `${(firstCell.page / firstCell.static).toFixed(2)}× the static file's ${firstCell.static.toFixed(0)} ms (aim ≤ ${AIMS.firstCell}×)`,
    ],
    ["JavaScript above an empty page", kilobytes(added), `aim ≤ ${kilobytes(AIMS.scripts)}`],
    ["memory of the server, at most", megabytes(memory), ""],
  ]);
}

function written(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** The page's table as a static file, without scripts and styles: what a browser needs for the table alone. */
function staticPage(html: string): string {
  const table = /<table[\s\S]*<\/table>/.exec(html)?.[0] ?? "";
  if (!table.includes("<td")) throw new Error("The page has no table cell");
  return `<!doctype html><meta charset="utf-8"><title>Table</title>${table}`;
}
