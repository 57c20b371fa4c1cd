import { Counter, Histogram, register } from "prom-client";

// Pages and the front are bundles of their own in one process: what one of them has registered is everybody's.
function shared<T>(name: string, make: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? make();
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Answers by what was asked for (see `kindOf`), method and status. */
export const requests = shared(
  "parley_requests_total",
  () =>
    new Counter({
      name: "parley_requests_total",
      help: "Requests answered, by what they asked for, method and status; status 499 where the reader left before.",
      labelNames: ["kind", "method", "status"],
    }),
);

/** How long answers took, by what was asked for. */
export const requestSeconds = shared(
  "parley_request_seconds",
  () =>
    new Histogram({
      name: "parley_request_seconds",
      help: "Seconds from a request to the end of its answer, by what it asked for.",
      labelNames: ["kind"],
      buckets: SECONDS,
    }),
);

/** Answers for everybody: given from memory, known to the reader already, or rendered. */
export const sharedAnswers = shared(
  "parley_shared_answers_total",
  () =>
    new Counter({
      name: "parley_shared_answers_total",
      help: "Answers for everybody: hit is given from memory, unchanged is a 304, miss waited for a rendering.",
      labelNames: ["found"],
    }),
);

/** How long the application took for an answer that the front asked it for. */
export const renderSeconds = shared(
  "parley_render_seconds",
  () =>
    new Histogram({
      name: "parley_render_seconds",
      help: "Seconds that the application took to render what is then kept.",
      buckets: SECONDS,
    }),
);

/** How long the database took. */
export const databaseSeconds = shared(
  "parley_database_seconds",
  () =>
    new Histogram({
      name: "parley_database_seconds",
      help: "Seconds of queries: version is the one of every request, query any other.",
      labelNames: ["what"],
      buckets: SECONDS,
    }),
);
