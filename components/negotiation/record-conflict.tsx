import { useTranslations } from "next-intl";
import type { ChangedField } from "@/domain/form/base";
import { WordChanges } from "../editing/word-changes";
import { useRecordLabel } from "./record-field";

/** What somebody else recorded since the form was opened, beside what it was and what is typed here. */
export function RecordConflict({
  draft,
  changed,
  seen,
}: {
  draft: string;
  changed: readonly ChangedField[];
  /** What is recorded now, as text: choices hold for what was seen alone. */
  seen: string;
}) {
  const t = useTranslations("records.conflict");
  const labelOf = useRecordLabel();
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-title" className="form-notice conflict">
      <h2 id="conflict-title" className="form-title">
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      <input type="hidden" name="_seen" value={seen} />
      {changed.map(({ name, before, now, typed, conflict }) => (
        <fieldset key={name} className="conflict-field">
          <legend>{labelOf(name)}</legend>
          <dl>
            <dt>{t("before")}</dt>
            <dd>{before || t("nothing")}</dd>
            <dt>{conflict ? <Pick name={name} value="theirs" label={t("theirs")} /> : t("theirs")}</dt>
            <dd>{now === "" ? t("nothing") : <WordChanges before={before} after={now} />}</dd>
            {conflict && (
              <>
                <dt>
                  <Pick name={name} value="mine" label={t("mine")} />
                </dt>
                <dd>{typed === "" ? t("nothing") : <WordChanges before={before} after={typed} />}</dd>
              </>
            )}
          </dl>
          {!conflict && <p className="text-muted">{t("taken")}</p>}
        </fieldset>
      ))}
      <button type="submit" formAction={`/drafts/${draft}/merge`} className="button button-primary mt-4">
        {t("merge")}
      </button>
    </section>
  );
}

function Pick({ name, value, label }: { name: string; value: "mine" | "theirs"; label: string }) {
  return (
    <label className="inline-flex min-h-7 items-center gap-2">
      <input type="radio" name={`_take.${name}`} value={value} defaultChecked={value === "mine"} />
      {label}
    </label>
  );
}
