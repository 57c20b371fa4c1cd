/** What a link that works once is for: the first administrator's set-up, an invitation, a new password. */
export const LINK_KINDS = ["setup", "invitation", "password-reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
