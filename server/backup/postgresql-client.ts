import { Client } from "pg";

const CONNECTION_MILLISECONDS = 10_000;

/** Opens a connection of its own, runs `f` with it, and closes it: a transaction that is open then is undone. */
export async function withClient<T>(url: string, f: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECTION_MILLISECONDS });
  // A connection that breaks fails the query that is under way; left alone, it would end the process besides.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await f(client);
  } finally {
    await client.end();
  }
}

/**
 * Tells when a connection is ready for its next query; ask before the one that is to end. The stream of a COPY is over a
 * little earlier.
 */
export function untilReady(client: Client): Promise<void> {
  return new Promise((resolve) => {
    const tell = () => {
      client.off("drain", tell).off("end", tell);
      resolve();
    };
    client.on("drain", tell).on("end", tell);
  });
}
