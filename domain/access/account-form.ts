import { z } from "zod";
import { choice, requiredText } from "../form/fields";
import { ROLES } from "./role";

/** The fewest and the most characters of a password. Length is what guards it; no kinds of characters are asked for. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const name = requiredText(100);

const email = requiredText(254)
  .transform((value) => value.toLowerCase())
  .pipe(z.email({ error: "not-an-email" }));

/** A password that is chosen: nothing of it is trimmed or changed. */
const newPassword = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  .min(PASSWORD_LENGTH.min, { error: `too-short ${PASSWORD_LENGTH.min}` })
  .max(PASSWORD_LENGTH.max, { error: `too-long ${PASSWORD_LENGTH.max}` });

/** What the first administrator says of themselves. */
export const setupForm = z.strictObject({ name, email, password: newPassword });

/** What an invited person says: the invitation holds the address and the role. */
export const invitationForm = z.strictObject({ name, password: newPassword });

/** A new password, by a link that was handed over for it. */
export const resetForm = z.strictObject({ password: newPassword });

/** A new password of somebody who knows the old one. */
export const passwordForm = z.strictObject({
  current: z.string().min(1, { error: "required" }).max(1000),
  password: newPassword,
});

/** Whom an administrator invites, as what. */
export const inviteForm = z.strictObject({ email, role: choice(ROLES) });
export type Invite = z.output<typeof inviteForm>;
