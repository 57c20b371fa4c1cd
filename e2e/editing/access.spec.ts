import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { may } from "../../domain/access/may";
import { ROLES } from "../../domain/access/role";
import { ROUTES, type RouteAccess } from "../../domain/access/routes";
import { signIn } from "../parts/people";

const BASE = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const APP = path.join(import.meta.dirname, "..", "..", "app");
const POSITION = "russia-ukraine.ukraine.ceasefire-first.2025-05-28";

/** What stands for the variable parts of an address; records that the seeds have. */
const PLACES: Readonly<Record<string, string>> = {
  negotiation: "russia-ukraine",
  issue: "permanent-neutrality",
  party: "russia",
  round: "istanbul-2022",
  user: "nobody",
  token: "nothing",
  format: "bib",
  copy: "1",
  ordinal: "1",
  decision: "drop",
};

/** What a form must hold before anybody asks who sends it. */
const FORMS: Readonly<Record<string, Record<string, string>>> = { "/users/[user]/change": { change: "disable" } };

/** The pages of something that no seed has: here, of nothing, so that who may ask is told that there is none. */
const OF_NOTHING = [
  ...["/drafts/[id]", "/import/[id]", "/link/[token]", "/users/[user]", "/sign-in/code", "/capture/[id]"],
  ...["/s/[id]", "/api/v1/comparisons/[id]", "/embed/[id]", "/sources/[id]/copies/"],
];

/** A route with the id of a record that the seeds have, where it is about one. */
function recordIn(route: string): string {
  if (route.includes("/positions/[id]") || route.startsWith("/review/[id]")) return route.replace("[id]", POSITION);
  return route.includes("/sources/[id]") ? route.replace("[id]", "almayadeen-2025-05") : route;
}

function addressOf(route: string): string {
  return recordIn(route)
    .replace("[id]", "nothing")
    .replace(/\[(\w+)\]/g, (_, name) => PLACES[name] ?? "nothing");
}

/** How a route may be asked: a page is read, a route handler says so itself. */
function methodsOf(route: string): readonly string[] {
  const folders = readdirSync(APP, { recursive: true, encoding: "utf8" });
  const own = folders.find((file) => {
    const address = file.split(path.sep).filter((folder) => !/^\(.*\)$/.test(folder));
    return /^(page\.tsx|route\.tsx?)$/.test(address.at(-1) ?? "") && `/${address.slice(0, -1).join("/")}` === route;
  });
  if (own === undefined || !existsSync(path.join(APP, own))) throw new Error(`${route} has no file in app/`);
  if (own.endsWith("page.tsx")) return ["GET"];
  const source = readFileSync(path.join(APP, own), "utf8");
  return [...source.matchAll(/export (?:async function|function|const) (GET|POST)\b/g)].map(
    ([, method]) => method ?? "",
  );
}

function ask(request: APIRequestContext, method: string, route: string): Promise<APIResponse> {
  const asked = { method, maxRedirects: 0, timeout: 30_000 };
  if (method === "GET") return request.fetch(addressOf(route), asked);
  const headers = { origin: new URL(BASE).origin, accept: "application/json" };
  return request.fetch(addressOf(route), { ...asked, headers, form: FORMS[route] ?? {} });
}

/** What an answer means: asked to sign in, refused, told that there is none, or served. */
function outcomeOf(answer: APIResponse): "sign in" | "refused" | "none" | "served" {
  const location = answer.headers().location ?? "";
  if (answer.status() === 401 || /^(https?:\/\/[^/]+)?\/sign-in(\?|$)/.test(location)) return "sign in";
  if (answer.status() === 403) return "refused";
  if (answer.status() === 404) return "none";
  return "served";
}

// Signing out ends the session that the other questions need.
const WALK = ROUTES.filter(({ path: route }) => route !== "/sign-out");

for (const role of [null, ...ROLES]) {
  test(`every page and handler lets ${role ?? "a stranger"} do what the table says, and no more`, async ({ page }) => {
    if (role !== null) await signIn(page, role);
    const wrong: string[] = [];
    for (const route of WALK) {
      for (const method of methodsOf(route.path)) {
        const outcome = outcomeOf(await ask(page.request, method, route.path));
        if (!expected(route, method, role).includes(outcome)) wrong.push(`${method} ${route.path}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

function expected({ path: route, action }: RouteAccess, method: string, role: (typeof ROLES)[number] | null) {
  // An open form adds to its draft also after its session ended; there is no draft of that id.
  if (role === null && route.startsWith("/drafts/[id]/")) return ["sign in", "none"];
  if (!may(role, action)) return role === null ? ["sign in"] : ["refused", "none"];
  if (action === "sign-in") return ["served", "none", "sign in"];
  const mayBeNothing = method === "POST" || OF_NOTHING.some((none) => route.startsWith(none));
  return mayBeNothing ? ["served", "none"] : ["served"];
}
