import { useTranslations } from "next-intl";
import { type ColumnMapping, type MappingFaults, TABLE_FIELDS, type TableField } from "@/domain/table/columns";
import type { Table } from "@/domain/table/read-table";
import { DiscardImport } from "./discard-import";

export interface ColumnsFormProps {
  draftId: string;
  fileName: string;
  table: Table;
  mapping: ColumnMapping;
  remembered: boolean;
  negotiations: readonly { slug: string; title: string }[];
  /** "" where none is chosen. */
  negotiation: string;
  /** What is wrong with what was chosen; null before anything was. */
  faults: (MappingFaults & { negotiationMissing: boolean }) | null;
}

/** Says which negotiation a table is about and what its columns mean. */
export function ColumnsForm({ draftId, fileName, table, remembered, faults, ...choices }: ColumnsFormProps) {
  const t = useTranslations("import.columns");
  const columns = table.headings.map((heading, place) => ({ place, heading, field: choices.mapping[place] ?? null }));
  return (
    <div className="wrap pt-8">
      <h1>{t("title")}</h1>
      <p className="mt-2 text-muted">{t(remembered ? "remembered" : "guessed")}</p>
      <form method="post" action={`/import/${draftId}/map`} className="mt-6">
        {faults !== null && <Faults {...faults} />}
        <div className="form-field max-w-xl">
          <label htmlFor="negotiation">{t("negotiation")}</label>
          <select id="negotiation" name="negotiation" required defaultValue={choices.negotiation} className="field">
            <option value="" />
            {choices.negotiations.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <table className="import-table">
          <caption className="sr-only">{t("caption", { file: fileName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("heading")}</th>
              <th scope="col">{t("means")}</th>
              <th scope="col">{t("example")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ place, heading, field }) => (
              <Column key={place} table={table} column={place} heading={heading} field={field} />
            ))}
          </tbody>
        </table>
        <div className="form-actions mt-6">
          <button type="submit" className="button button-primary">
            {t("apply")}
          </button>
        </div>
      </form>
      <DiscardImport draftId={draftId} />
    </div>
  );
}

/** How much of a column is shown: enough to tell what it holds. */
const EXAMPLES = 2;

function Column(props: { table: Table; column: number; heading: string; field: TableField | null }) {
  const { table, column, heading, field } = props;
  const t = useTranslations("import");
  const name = heading === "" ? t("columns.unnamed", { number: column + 1 }) : heading;
  const cells = table.rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  return (
    <tr>
      <th scope="row" id={`column-${column}`} className="wrap-anywhere">
        {name}
      </th>
      <td>
        <select name="column" defaultValue={field ?? ""} aria-labelledby={`column-${column}`} className="field w-full">
          <option value="">{t("columns.aside")}</option>
          {TABLE_FIELDS.map((known) => (
            <option key={known} value={known}>
              {t(`fields.${known}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="text-muted wrap-anywhere">
        {cells
          .slice(0, EXAMPLES)
          .map((cell) => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell))
          .join(" · ")}
      </td>
    </tr>
  );
}

function Faults({ negotiationMissing, twice, missing }: NonNullable<ColumnsFormProps["faults"]>) {
  const t = useTranslations("import");
  const name = (field: TableField) => t(`fields.${field}`);
  const either = (fields: readonly TableField[]) =>
    fields.map(name).reduce((first, second) => t("columns.or", { first, second }));
  return (
    <div id="problems" role="alert" className="error-summary">
      <ul>
        {negotiationMissing && <li>{t("columns.negotiationMissing")}</li>}
        {twice.map((field) => (
          <li key={field}>{t("columns.twice", { field: name(field) })}</li>
        ))}
        {missing.map((fields) => (
          <li key={fields.join()}>{t("columns.missing", { field: either(fields) })}</li>
        ))}
      </ul>
    </div>
  );
}
