import { z } from "zod";
import { optionalText } from "../form/fields";

/** How many characters a pinned link's title and note may have. */
export const TITLE_LIMIT = 120;
export const NOTE_LIMIT = 500;

/** What its owner says of a pinned link; both may be left empty. */
export const linkForm = z.object({ title: optionalText(TITLE_LIMIT), note: optionalText(NOTE_LIMIT) });
export type LinkForm = z.output<typeof linkForm>;
