import { useTranslations } from "next-intl";
import type { CellStatements } from "@/domain/matrix/statements";
import { StatementList } from "../position/statement-list";

/** The issues of one category with what a party stated on each. */
export function CategorySection({
  category,
  cells,
  negotiation,
}: {
  category: string;
  cells: readonly CellStatements[];
  negotiation: string;
}) {
  return (
    <section className="mt-6">
      <h3 className="font-sans text-xs font-semibold tracking-wider text-muted uppercase">{category}</h3>
      <div className="mt-2 grid gap-x-12 md:grid-cols-2">
        {cells.map((statements) => (
          <IssueSection key={statements.entry.issue.slug} statements={statements} negotiation={negotiation} />
        ))}
      </div>
    </section>
  );
}

function IssueSection({
  statements: { entry, shown, earlier },
  negotiation,
}: {
  statements: CellStatements;
  negotiation: string;
}) {
  const t = useTranslations();
  const { issue } = entry;
  return (
    <section className="border-t border-line py-4">
      <h4 className="font-serif text-lg font-semibold">
        <a href={`/n/${negotiation}/issues/${issue.slug}`} data-soft className="text-ink">
          {issue.title}
        </a>
      </h4>
      <p className="mb-3 text-sm text-muted">{issue.proposition}</p>
      <StatementList positions={shown} negotiation={negotiation} />
      {shown.length > 1 && <p className="text-sm text-muted">{t("matrix.differing")}</p>}
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="py-1 text-sm font-semibold">
            {t("panel.earlier")} ({earlier.length})
          </summary>
          <div className="mt-2">
            <StatementList positions={earlier} negotiation={negotiation} />
          </div>
        </details>
      )}
    </section>
  );
}
