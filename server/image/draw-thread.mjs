// Where the thread that draws begins: Node reads no TypeScript in a thread before tsx is registered there.
import { register } from "tsx/esm/api";

register();
await import("./draw-worker.ts");
