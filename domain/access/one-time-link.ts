/** What a link that works once is for: the first administrator's set-up, an invitation, a new password. */
export const LINK_KINDS = ["setup", "invitation", "password-reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const HOUR = 60 * 60 * 1000;

/**
 * How long a link of each kind can be used, in milliseconds. A set-up link works until it is used; each start of Parley
 * replaces it, so its century is only a word for that.
 */
export const LINK_LIFETIMES: Record<LinkKind, number> = {
  setup: 100 * 365 * 24 * HOUR,
  invitation: 7 * 24 * HOUR,
  "password-reset": 24 * HOUR,
};

/** The address of a link by its token, which stands nowhere else. */
export function linkPath(token: string): string {
  return `/link/${token}`;
}
