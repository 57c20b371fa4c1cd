import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer } from "./answer-tasks";

/** What was made of a task, or why nothing was: too many tasks wait already. */
export type ThreadResult<Value> = { ok: true; value: Value } | { ok: false; refusal: "busy" };

/** What is thrown of a task that took longer than it may. */
export class TaskTimeout extends Error {}

interface Thread {
  /** The file in which it begins, from the application's folder. */
  entry: readonly string[];
  /** How long one task may take, in milliseconds. */
  longest: number;
  /** How many tasks may wait, with the one under way. */
  mostWaiting: number;
}

/**
 * Gives a function that does tasks in a thread of their own, one at a time: while they compute, pages are answered, and they
 * never take more than one core. The thread is opened with the first task, and again after a failure.
 */
export function ownThread<Task, Value>(thread: Thread): (task: Task) => Promise<ThreadResult<Value>> {
  const opened: Opened = { worker: null };
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (task) => {
    if (waiting >= thread.mostWaiting) return { ok: false, refusal: "busy" };
    waiting += 1;
    const turn = last
      .then(() => doNow<Value>(opened, thread, task))
      .finally(() => {
        waiting -= 1;
      });
    last = turn.catch(() => {});
    return { ok: true, value: await turn };
  };
}

interface Opened {
  worker: Worker | null;
}

async function doNow<Value>(opened: Opened, thread: Thread, task: unknown): Promise<Value> {
  opened.worker ??= open(opened, thread);
  const { worker } = opened;
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => ended.abort(new TaskTimeout("A task took too long in its thread")), thread.longest);
  try {
    // While it works, it keeps the process alive; when it waits, it does not.
    worker.ref();
    worker.postMessage(task);
    const [answer] = (await once(worker, "message", { signal })) as [Answer<Value>];
    if (answer.ok) return answer.value;
    throw new Error(`A task failed in its thread: ${answer.message}`);
  } catch (error) {
    opened.worker = null;
    void worker.terminate();
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    worker.unref();
  }
}

function open(opened: Opened, { entry }: Thread): Worker {
  const root = process.cwd();
  const worker = new Worker(/* turbopackIgnore: true */ path.join(/* turbopackIgnore: true */ root, ...entry), {
    workerData: { root },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  // Also one that fails while it waits takes nothing with it: the next task opens another.
  worker.on("error", () => {
    if (opened.worker === worker) opened.worker = null;
  });
  return worker;
}
