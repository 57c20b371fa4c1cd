/** Sent with every response, static files included; proxy.ts adds the Content-Security-Policy of pages and routes. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];
const own = [
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];
/** Embeds, and the script for the pages around them, are for other sites; nothing else may be framed or loaded there. */
const forOthers = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];

// npm run bench builds the application with two more routes, beside the product's own build.
const bench = process.env.PARLEY_BENCH === "1";

/** @type {import("next").NextConfig} */
export default {
  distDir: bench ? ".next-bench" : ".next",
  pageExtensions: bench ? ["tsx", "ts", "bench.tsx", "bench.ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "@prisma/client",
    "pg",
    // One registry of metrics and one log for pages and the front.
    "prom-client",
    "pino",
    "@citation-js/core",
    "@citation-js/plugin-csl",
  ],
  // next-intl's plugin would do no more than this alias, and needs a compiler of its own for it.
  turbopack: { resolveAlias: { "next-intl/config": "./messages/request.ts" } },
  // A dossier to import has at most 20 MB (domain/dossier/limits.ts), and its form a little more; the proxy passes that on whole.
  // Routes are loaded when they are asked for: loading all of them at the start doubles its time, and few are ever needed.
  experimental: { proxyClientMaxBodySize: "21mb", preloadEntriesOnStart: false },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!embed/|embed\\.js$).*)", headers: own },
    { source: "/embed/:path*", headers: forOthers },
    { source: "/embed.js", headers: forOthers },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: "/n/:negotiation([^/.]+).json", destination: "/api/v1/negotiations/:negotiation/matrix" },
      { source: "/s/:id([^/.]+).json", destination: "/api/v1/comparisons/:id" },
      {
        source: "/n/:negotiation([^/.]+).:format([a-z.]+)",
        destination: "/api/v1/negotiations/:negotiation/export/:format",
      },
      { source: "/s/:id([^/.]+).:format([a-z.]+)", destination: "/api/v1/comparisons/:id/export/:format" },
      { source: "/sources/:id/cite.:format([a-z.]+)", destination: "/api/v1/sources/:id/citation/:format" },
      { source: "/positions/:id/cite.:format([a-z.]+)", destination: "/api/v1/positions/:id/citation/:format" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};
