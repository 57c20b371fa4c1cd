import { collectDefaultMetrics, Gauge, register } from "prom-client";
import { db } from "../db/db";
import { countQueues } from "../review/queries";

const QUEUES = "parley_queue_length";

/** Registers, once, what is counted when it is asked for: the queues, the drafts, and the process itself. */
export function registerGauges(): void {
  if (register.getSingleMetric(QUEUES) !== undefined) return;
  collectDefaultMetrics();
  new Gauge({
    name: QUEUES,
    help: "What waits: positions for review, imported ones that nobody reviewed, quotes to look at, open drafts.",
    labelNames: ["queue"],
    async collect() {
      const [{ waiting, imported, quotes }, drafts] = await Promise.all([
        countQueues(),
        db.draft.count({ where: { submittedAt: null } }),
      ]);
      this.set({ queue: "review" }, waiting);
      this.set({ queue: "imported" }, imported);
      this.set({ queue: "quotes" }, quotes);
      this.set({ queue: "drafts" }, drafts);
    },
  });
}

/** Everything that is measured, in Prometheus' text format. */
export async function metricsText(): Promise<{ type: string; text: string }> {
  return { type: register.contentType, text: await register.metrics() };
}
