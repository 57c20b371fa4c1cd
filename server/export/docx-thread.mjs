// Where the thread that writes briefings begins: Node reads no TypeScript in a thread before tsx is registered there.
import { register } from "tsx/esm/api";

register();
await import("./docx-worker.ts");
