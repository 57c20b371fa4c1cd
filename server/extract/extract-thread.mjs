// Where the thread that reads documents begins: Node reads no TypeScript in a thread before tsx is registered there.
import { register } from "tsx/esm/api";

register();
await import("./extract-worker.ts");
