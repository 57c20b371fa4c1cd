import type { Role } from "./role";

/**
 * Who may do what: the one table. `null` is everybody, signed in or not. What depends on the record as well (one's own
 * draft, never one's own review) each command tells.
 */
export const ACTIONS = {
  "read-published": null,
  "pin-view": null,
  "sign-in": null,
  "use-desk": "contributor",
  "share-links": "contributor",
  "write-draft": "contributor",
  "submit-position": "contributor",
  "withdraw-own": "contributor",
  "write-source": "contributor",
  "store-snapshot": "contributor",
  "read-submitted": "contributor",
  "follow-negotiation": "contributor",
  "import-dossier": "contributor",
  "write-negotiation": "reviewer",
  "review-position": "reviewer",
  "request-changes": "reviewer",
  "publish-position": "reviewer",
  "retract-position": "reviewer",
  "restore-revision": "reviewer",
  "import-published": "reviewer",
  "manage-users": "administrator",
  "change-settings": "administrator",
  "hide-revision": "administrator",
  "revoke-any-link": "administrator",
} as const satisfies Record<string, Role | null>;
export type Action = keyof typeof ACTIONS;
