// Derives the PostgreSQL schema from prisma/schema.prisma and generates both clients into generated/.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const source = path.join("prisma", "schema.prisma");
const derived = path.join("generated", "schema.postgresql.prisma");

/** The PostgreSQL twin of the schema: the same models, another provider, a client of its own. */
function derivePostgresql(schema) {
  return `// Derived from ${source} by scripts/generate.mjs: never edit it.\n${schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace("../generated/sqlite", "./postgresql")}`;
}

function generateClient(schema) {
  const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, "generate", "--schema", schema], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      // `generate` needs no schema engine but downloads one unless it is told of an executable: any will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nThe client for ${schema} could not be generated: see the message above.`);
    process.exit(1);
  }
}

mkdirSync(path.join(root, "generated"), { recursive: true });
writeFileSync(path.join(root, derived), derivePostgresql(readFileSync(path.join(root, source), "utf8")));
for (const schema of [source, derived]) generateClient(schema);
