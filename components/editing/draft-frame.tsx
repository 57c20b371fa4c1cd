import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FORM_CODES } from "@/domain/form/form-issue";
import { NOT_SAVED } from "./autosave-status";
import { DraftForm } from "./draft-form";
import type { DraftWords } from "./draft-words";
import type { CheckedKind } from "./form-schemas";

/** The form around the fields of a draft, with the words that it needs in the browser. */
export function DraftFrame({
  draft,
  checkedAs = null,
  label,
  submit,
  children,
}: {
  draft: { id: string; updatedAt: Date };
  /** The rules by which the browser checks before sending; left out where only the server does. */
  checkedAs?: CheckedKind | null;
  /** What the form is called. */
  label: string;
  /** What the button says that hands it over. */
  submit: string;
  children: ReactNode;
}) {
  const t = useTranslations("form");
  // Where something is still to be filled in, the browser does it.
  const raw = (key: Parameters<typeof t.raw>[0]) => String(t.raw(key));
  const words: DraftWords = {
    label,
    submit,
    saved: raw("saved"),
    saving: t("saving"),
    unsaved: t("unsaved"),
    notSaved: raw("notSaved"),
    reasons: toRecord(NOT_SAVED, (reason) => t(`reasons.${reason}`)),
    leave: t("leave"),
    kept: raw("kept"),
    takeKept: t("takeKept"),
    dropKept: t("dropKept"),
    errors: toRecord(FORM_CODES, (code) => raw(`errors.${code}`)),
  };
  return (
    <>
      {/* React Aria would put a style into the page, which the policy refuses; editing.css has it. Found here, it is not put. */}
      <template id="react-aria-pressable-style" />
      <DraftForm id={draft.id} kind={checkedAs} savedAt={draft.updatedAt.toISOString()} words={words}>
        {children}
      </DraftForm>
    </>
  );
}

function toRecord<T extends string>(keys: readonly T[], text: (key: T) => string): Record<T, string> {
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<T, string>;
}
