// Compiles server/front/main.ts beside the application that `next build` made: node scripts/build-front.mjs
import path from "node:path";
import { build } from "esbuild";
import { frontFile } from "../server/front/launch.mjs";

// As in next.config.js.
const distDir = process.env.PARLEY_BENCH === "1" ? ".next-bench" : ".next";

await build({
  entryPoints: ["server/front/main.ts"],
  outdir: path.dirname(frontFile(distDir)),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  // The other database's client stays a file of its own, which is never loaded.
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
