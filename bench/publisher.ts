/** Publishes from a process beside the server, as a command or another machine does. */
export interface Publisher {
  /** Publishes the next number in a negotiation's summary; resolves to it when it is committed. */
  publish(): Promise<number>;
  close(): Promise<void>;
}

const MARK = "Published as number";

/** The number that a page or a JSON shows, as a publisher has published it; null where it shows none. */
export function shownNumber(body: string): number | null {
  const found = new RegExp(`${MARK} (\\d+)\\.`).exec(body)?.[1];
  return found === undefined ? null : Number(found);
}

/** Opens the database as the process's own; a bench has one in a run. */
export async function openPublisher(databaseUrl: string, slug: string): Promise<Publisher> {
  // Read where the database is opened, when the module is loaded.
  process.env.DATABASE_URL = databaseUrl;
  const { currentDatabase, transaction } = await import("../server/db/db");
  const { raiseVersion } = await import("../server/db/versions");
  const negotiation = await currentDatabase().db.negotiation.findUniqueOrThrow({ where: { slug } });
  let last = 0;
  return {
    async publish() {
      const number = last + 1;
      await transaction(async (tx) => {
        await raiseVersion(tx, [negotiation.id], new Date());
        await tx.negotiation.update({ where: { id: negotiation.id }, data: { summary: `${MARK} ${number}.` } });
      });
      last = number;
      return number;
    },
    close: async () => {
      await transaction((tx) =>
        tx.negotiation.update({ where: { id: negotiation.id }, data: { summary: negotiation.summary } }),
      );
    },
  };
}
