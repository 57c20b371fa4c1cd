import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    include: ["{app,bench,components,domain,messages,scripts,seeds,server}/**/*.test.{ts,tsx}"],
    globalSetup: path.join(root, "scripts", "parts", "test-templates.ts"),
    // A test that does not choose its database must not find the developer's.
    env: { DATABASE_URL: "file:/dev/null/choose-a-database", PARLEY_LOG_LEVEL: "silent" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
