import { optionalText } from "../form/fields";

/** A place in an order, a whole number from 0; null where none is given. Two records may share one. */
export const optionalPlace = optionalText(100)
  .refine((text) => text === null || /^\d{1,6}$/.test(text), { error: "malformed" })
  .transform((text) => (text === null ? null : Number(text)));
