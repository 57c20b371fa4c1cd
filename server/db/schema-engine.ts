import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapters } from "./engine-adapters";

/** A schema as the engine takes it: one file, its path for messages only. */
export function schemaContainer(file: string, content: string): SchemasContainer {
  return { files: [{ path: file, content }] };
}

/**
 * Runs `f` with Prisma's schema engine on a database, and closes all that it opened. The engine is the one built as
 * WebAssembly: it comes with the packages, where the native one would be downloaded.
 * Throws the database's own error when a migration fails there.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: SchemasContainer,
  f: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const Engine = await loadEngine();
  const adapters = engineAdapters(url);
  const bound = bindMigrationAwareSqlAdapterFactory(adapters.factory);
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  try {
    const engine = await Engine.new({ datamodels }, () => undefined, bound);
    try {
      return await f(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw withCause(error, (id) => bound.errorRegistry.consumeError(id)?.error);
  } finally {
    await adapters.close();
  }
}

// Where the engine, written in Rust, leaves the words of a panic before it traps.
const panics = globalThis as typeof globalThis & {
  PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void };
};
panics.PRISMA_WASM_PANIC_REGISTRY ??= {
  set_message: (message) => {
    throw new Error(`Prisma's schema engine gave up: ${message}`);
  },
};

let loading: Promise<typeof SchemaEngine> | undefined;

function loadEngine(): Promise<typeof SchemaEngine> {
  loading ??= instantiate();
  return loading;
}

// The package's own entry imports its .wasm as a module, which Node runs only behind a flag.
async function instantiate(): Promise<typeof SchemaEngine> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = await WebAssembly.compile(await readFile(path.join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": withoutLingering({ ...glue }) });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue.SchemaEngine;
}

/**
 * The engine limits its wait for a lock by a timer of ten seconds, which it never clears: every migration would take as
 * long to end. Here its timers do not keep the process alive. (The names of the glue carry a hash.)
 */
function withoutLingering(glue: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const name = Object.keys(glue).find((key) => key.startsWith("__wbg_setTimeout_"));
  if (name !== undefined)
    glue[name] = (f: () => void, milliseconds: number) => setTimeout(f, milliseconds >>> 0).unref();
  return glue;
}

/** An adapter's error crosses the engine as a number; the registry still has the error itself. */
function withCause(error: unknown, find: (id: number) => unknown): unknown {
  const id = error instanceof Error ? /External error id#(\d+)/.exec(error.message)?.[1] : undefined;
  if (id === undefined) return error;
  const cause = find(Number(id));
  return new Error(`The database refused: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
