import { existsSync } from "node:fs";
import path from "node:path";

/** The environment of every process that the scripts start: nothing reports home, nothing is downloaded needlessly. */
export function environment() {
  const { NODE_ENV: _, ...own } = process.env;
  return {
    ...own,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...headersOfNode(),
  };
}

// better-sqlite3 compiles where its prebuilt file cannot be had, and would download Node's headers for it; most Nodes
// come with them.
function headersOfNode() {
  const folder = path.resolve(process.execPath, "..", "..");
  if (!existsSync(path.join(folder, "include", "node", "node.h"))) return {};
  return { npm_config_nodedir: process.env.npm_config_nodedir ?? folder };
}
