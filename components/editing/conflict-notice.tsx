import { useTranslations } from "next-intl";
import type { FormValues } from "@/domain/form/values";
import type { Conflict } from "@/domain/position/conflict";
import type { RecordField } from "@/domain/position/history";
import { useFieldText } from "./use-field-text";
import { WordChanges } from "./word-changes";

/**
 * Shows what somebody else recorded meanwhile, beside what both began with and what is typed here. Where both changed one
 * field, one of the two is chosen; nothing of either is lost before.
 */
export function ConflictNotice({ draft, conflict, mine }: { draft: string; conflict: Conflict; mine: FormValues }) {
  const t = useTranslations("positionForm.conflict");
  const changed = conflict.fields.filter(({ kind }) => kind !== "same");
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-title" className="form-notice conflict">
      <h2 id="conflict-title" className="form-title">
        {t("title", { author: conflict.author })}
      </h2>
      <p>{t("text")}</p>
      <input type="hidden" name="_head" value={conflict.headId} />
      {changed.map(({ field, kind }) => (
        <ChangedField key={field} field={field} kind={kind} conflict={conflict} mine={mine} />
      ))}
      <button type="submit" formAction={`/drafts/${draft}/rebase`} className="button button-primary mt-4">
        {t("merge")}
      </button>
    </section>
  );
}

function ChangedField({
  field,
  kind,
  conflict,
  mine,
}: {
  field: RecordField;
  kind: Conflict["fields"][number]["kind"];
  conflict: Conflict;
  mine: FormValues;
}) {
  const t = useTranslations("positionForm.conflict");
  const names = useTranslations("positionForm.fields");
  const text = useFieldText();
  const base = text(field, conflict.base);
  const theirs = text(field, conflict.theirs);
  const own = text(field, mine);
  const name = `_take.${field}`;
  const choose = kind === "conflict";
  return (
    <fieldset className="conflict-field">
      <legend>{names(field)}</legend>
      <dl>
        <dt>{t("before")}</dt>
        <dd>{base || t("nothing")}</dd>
        <dt>
          <Pick name={name} value="theirs" choose={choose}>
            {t("theirs")}
          </Pick>
        </dt>
        <dd>{kind === "mine" ? t("unchanged") : <WordChanges before={base} after={theirs} />}</dd>
        <dt>
          <Pick name={name} value="mine" choose={choose}>
            {t("mine")}
          </Pick>
        </dt>
        <dd>{kind === "theirs" ? t("unchanged") : <WordChanges before={base} after={own} />}</dd>
      </dl>
      {!choose && <p className="text-muted">{t(`kept.${kind === "same" ? "both" : kind}`)}</p>}
    </fieldset>
  );
}

function Pick({
  name,
  value,
  choose,
  children,
}: {
  name: string;
  value: "mine" | "theirs";
  choose: boolean;
  children: string;
}) {
  if (!choose) return children;
  return (
    <label className="inline-flex min-h-7 items-center gap-2">
      <input type="radio" name={name} value={value} defaultChecked={value === "mine"} />
      {children}
    </label>
  );
}
