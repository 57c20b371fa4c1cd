import { parentPort } from "node:worker_threads";

/** What a thread answers to a task. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };

/** Answers, in a thread, each task that comes (see `ownThread`). */
export function answerTasks<Task, Value>(work: (task: Task) => Promise<Value>): void {
  const answer = (given: Answer<Value>) => parentPort?.postMessage(given);
  parentPort?.on("message", async (task: Task) => {
    try {
      answer({ ok: true, value: await work(task) });
    } catch (error) {
      answer({ ok: false, message: String(error) });
    }
  });
}
