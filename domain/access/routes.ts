import type { Action } from "./actions";

/** Who may open an address: what it takes, as `actions.ts` says who may. */
export interface RouteAccess {
  /** As the folders of app/ have it, without groups: `/n/[negotiation]`. */
  path: string;
  action: Action;
}

const reading = (path: string): RouteAccess => ({ path, action: "read-published" });

/** Every page and route handler there is, with what it takes to use it; a test compares it with the folders of app/. */
export const ROUTES: readonly RouteAccess[] = [
  ...["/", "/search", "/sources", "/sources/[id]", "/n/[negotiation]", "/positions/[id]"].map(reading),
  ...["/n/[negotiation]/issues/[issue]", "/n/[negotiation]/parties/[party]"].map(reading),
  ...["/api/health", "/api/v1/negotiations/[negotiation]/matrix"].map(reading),
];
