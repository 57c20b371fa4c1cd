import { AsyncLocalStorage } from "node:async_hooks";

/** The transaction that the running code belongs to; closed once it ended, for work that outlives it. */
interface Scope {
  readonly client: object;
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Runs `f` as the inside of a transaction on `client`. Throws when it is already inside one. */
export async function insideTransaction<T>(client: object, f: () => Promise<T>): Promise<T> {
  const scope: Scope = { client, open: true };
  return scopes.run(scope, async () => {
    try {
      return await f();
    } finally {
      scope.open = false;
    }
  });
}

/** Throws when the running code is inside a transaction on `client`; `what` is what it tried to use. */
export function assertOutsideTransaction(client: object, what: string): void {
  const scope = scopes.getStore();
  if (scope?.open && scope.client === client) {
    throw new Error(`${what} was used inside a transaction: use the tx that transaction() hands to its function`);
  }
}

/**
 * The same client, but every use of it inside a transaction of its own throws at once. Without this, the query would wait
 * for the transaction that waits for it (SQLite) or run outside of it, unseen (PostgreSQL).
 */
export function guarded<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      // An await on the client looks for `then`: that is no query.
      if (typeof name === "string" && name !== "then") assertOutsideTransaction(target, `db.${name}`);
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
