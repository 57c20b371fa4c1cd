import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const FORBIDDEN: [file: string, from: string][] = [
  ["app/(reading)/page.tsx", "../../seeds/factories"],
  ["app/(reading)/page.tsx", "@/scripts/start"],
  ["app/(reading)/page.tsx", "../../generated/sqlite/client"],
  ["app/(reading)/page.tsx", "@prisma/client"],
  ["components/matrix/cell.tsx", "../../server/db/db"],
  ["components/matrix/cell.tsx", "@/server/db/db"],
  ["components/matrix/cell.tsx", "../../app/layout"],
  ["components/matrix/cell.tsx", "pg"],
  ["components/ui/button.tsx", "../../domain/stance/stance"],
  ["components/ui/button.tsx", "../matrix/cell"],
  ["server/negotiation/queries.ts", "../../components/matrix/cell"],
  ["server/negotiation/queries.ts", "@/app/layout"],
  ["server/negotiation/queries.ts", "../../seeds/factories"],
  ["server/db/guards/deep.ts", "../../../scripts/migrate"],
  ["domain/date/edtf.ts", "../../server/db/db"],
  ["domain/date/edtf.ts", "@/generated/sqlite/client"],
  ["domain/date/edtf.ts", "node:fs"],
  ["domain/date/edtf.ts", "react"],
  ["domain/date/edtf.ts", "next/headers"],
  ["domain/date/edtf.test.ts", "../../server/db/db"],
  ["seeds/factories.ts", "../app/layout"],
  ["seeds/factories.ts", "../generated/sqlite/client"],
  ["scripts/import.ts", "../app/layout"],
  ["scripts/import.ts", "../bench/run"],
  ["bench/run.ts", "../scripts/migrate"],
  ["bench/run.ts", "../components/matrix/cell"],
  ["e2e/matrix.spec.ts", "../server/db/db"],
  ["e2e/matrix.spec.ts", "../domain/date/edtf"],
  ["server/db/db.test.ts", "../../scripts/migrate"],
];

const ALLOWED: [file: string, from: string][] = [
  ["app/(reading)/page.tsx", "../../server/negotiation/queries"],
  ["app/(reading)/page.tsx", "@/components/matrix/cell"],
  ["components/matrix/cell.tsx", "../../domain/matrix/cell"],
  ["components/ui/date-text.tsx", "@/domain/date/edtf"],
  ["server/negotiation/queries.ts", "../../generated/sqlite/client"],
  ["server/negotiation/queries.ts", "@/domain/matrix/record"],
  ["domain/matrix/cell.ts", "../date/edtf"],
  ["domain/dossier/schema.ts", "zod"],
  ["domain/matrix/cell.test.ts", "../../seeds/factories"],
  ["scripts/seed.ts", "../server/dossier/commands"],
  ["bench/run.ts", "../seeds/factories"],
  ["e2e/matrix.spec.ts", "../seeds/factories"],
  ["e2e/editing/access.spec.ts", "../../domain/access/routes"],
];

const HABITS: [what: string, file: string, content: string, rule: string][] = [
  ["a barrel", "server/index.ts", 'export { db } from "./db/db";\n', "noBarrelFile"],
  ["exporting all of another file", "server/all.ts", 'export * from "./db/db";\n', "noReExportAll"],
  ["require", "server/old.ts", 'export const pg = require("./db/db");\n', "noCommonJs"],
  ["any", "server/any.ts", "export const a = (b: any) => b;\n", "noExplicitAny"],
  ["ts-ignore", "server/ignore.ts", "// @ts-ignore\nexport const a = 1;\n", "noTsIgnore"],
  [
    "a dynamic import past the rules",
    "domain/late.ts",
    'export const late = () => import("../server/db/db");\n',
    "noRestrictedImports",
  ],
  [
    "a type past the rules",
    "domain/type.ts",
    'import type { Db } from "../server/db/db";\nexport type A = Db;\n',
    "noRestrictedImports",
  ],
];

// One run of Biome, over a temporary folder that holds every case, answers them all.

type Snippet = [file: string, content: string];

const broken = new Map<string, string[]>();

/** The names of the rules that Biome found broken in a case. */
function brokenIn(...[file, content]: Snippet): string[] {
  const rules = broken.get(file + content);
  if (rules === undefined) throw new Error(`${file} was not among the cases`);
  return rules;
}

const Report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

beforeAll(() => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-rules-"));
  copyFileSync("biome.json", path.join(folder, "biome.json"));
  const cases: Snippet[] = [
    ...[...FORBIDDEN, ...ALLOWED].map(([file, from]): Snippet => [file, importing(from)]),
    ...HABITS.map(([, file, content]): Snippet => [file, content]),
  ];
  for (const [number, [file, content]] of cases.entries()) {
    broken.set(file + content, []);
    const copy = path.join(folder, path.dirname(file), `${number}-${path.basename(file)}`);
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, content);
  }
  const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
  const options = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: "utf8" });
  for (const { category, location } of Report.parse(JSON.parse(stdout)).diagnostics) {
    const number = Number.parseInt(path.basename(location.path), 10);
    const [file, content] = cases[number] ?? ["", ""];
    broken.get(file + content)?.push(String(category.split("/").at(-1)));
  }
  rmSync(folder, { recursive: true });
});

const importing = (from: string) => `import { thing } from "${from}";\nconsole.log(thing);\n`;

describe("who may import whom", () => {
  test.each(FORBIDDEN)("%s may not import %s", (file, from) => {
    expect(brokenIn(file, importing(from))).toContain("noRestrictedImports");
  });

  test.each(ALLOWED)("%s may import %s", (file, from) => {
    expect(brokenIn(file, importing(from))).not.toContain("noRestrictedImports");
  });
});

describe("other habits of the house", () => {
  test.each(HABITS)("%s is refused", (_, file, content, rule) => {
    expect(brokenIn(file, content)).toContain(rule);
  });

  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.(m?js|tsx?)$/.test(file));

  test("no file or folder is named for being left over", () => {
    const leftOver = /(^|\/)(utils?|helpers?|misc|common|types)(\.\w+)*(\/|$)/;
    const ours = files.filter((file) => !file.startsWith("types/"));
    expect(ours.filter((file) => leftOver.test(file))).toEqual([]);
  });

  test("no rule is silenced in place", () => {
    const silenced = new RegExp(
      `${["biome", "ignore"].join("-")}|${["@ts", "(ignore|nocheck|expect-error)"].join("-")}`,
    );
    const allowed = ["scripts/import-rules.test.ts"];
    const guilty = files.filter((file) => !allowed.includes(file) && silenced.test(readFileSync(file, "utf8")));
    expect(guilty).toEqual([]);
  });

  test("the domain reads no clock and rolls no dice", () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|randomUUID\(/;
    const domain = files.filter((file) => file.startsWith("domain/") && !file.includes(".test."));
    expect(domain.filter((file) => impure.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
