// Compiles the front, and the script of its readers' pages, beside the application that `next build` made.
import path from "node:path";
import { build } from "esbuild";
import { frontFile } from "../server/front/launch.mjs";

// As in next.config.js.
const distDir = process.env.PARLEY_BENCH === "1" ? ".next-bench" : ".next";

// Among Next's own files, which it serves for good under names that change with what they hold.
const { metafile } = await build({
  entryPoints: ["components/page/reader.ts"],
  outdir: path.join(distDir, "static"),
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  metafile: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  logLevel: "warning",
});
const [reader] = Object.keys(metafile.outputs);

await build({
  entryPoints: ["server/front/main.ts"],
  outdir: path.dirname(frontFile(distDir)),
  outExtension: { ".js": ".mjs" },
  define: { READER_SCRIPT: JSON.stringify(`/_next/static/${path.basename(reader)}`) },
  bundle: true,
  // The other database's client stays a file of its own, which is never loaded.
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
