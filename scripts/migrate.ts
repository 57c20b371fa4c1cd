import { parseArgs } from "node:util";
import { databaseUrl, IN_MEMORY } from "../server/db/database-url";
import { createMigrations, deployMigrations } from "../server/db/migrations";

const USAGE = `npm run migrate -- deploy        brings the database at DATABASE_URL up to date
npm run migrate -- create NAME   writes the migrations that an edited prisma/schema.prisma needs, after
                                 npm run generate; SHADOW_DATABASE_URL=postgresql://… is a server to work beside`;

async function main(): Promise<number> {
  const [command, name] = parseArgs({ allowPositionals: true }).positionals;
  if (command === "deploy") return deploy();
  if (command === "create" && name !== undefined && /^[a-z0-9_]+$/.test(name)) return create(name);
  console.error(USAGE);
  return 2;
}

async function deploy(): Promise<number> {
  const applied = await deployMigrations(databaseUrl());
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
  return 0;
}

async function create(name: string): Promise<number> {
  const postgresql = process.env.SHADOW_DATABASE_URL;
  if (!postgresql) {
    console.error(`A migration is made for both databases, and PostgreSQL's needs a server.\n${USAGE}`);
    return 2;
  }
  const files = await createMigrations(name, [IN_MEMORY, postgresql], new Date());
  console.log(files.length === 0 ? "No change: both databases' migrations agree with the schema." : files.join("\n"));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
