import { useTranslations } from "next-intl";
import type { Issue } from "@/domain/matrix/record";
import type { Position } from "@/domain/position/position";
import { StatementList } from "../position/statement-list";

interface Entry {
  issue: Issue;
  /** Newest first; at least one. */
  positions: readonly Position[];
}

/** The issues of one category with what a party stated on each. */
export function CategorySection({
  category,
  entries,
  negotiation,
}: {
  category: string;
  entries: readonly Entry[];
  negotiation: string;
}) {
  return (
    <section className="mt-6">
      <h3 className="font-sans text-xs font-semibold tracking-wider text-muted uppercase">{category}</h3>
      <div className="mt-2 grid gap-x-12 md:grid-cols-2">
        {entries.map((entry) => (
          <IssueSection key={entry.issue.slug} {...entry} negotiation={negotiation} />
        ))}
      </div>
    </section>
  );
}

function IssueSection({ issue, positions, negotiation }: Entry & { negotiation: string }) {
  const t = useTranslations("panel");
  const earlier = positions.slice(1);
  return (
    <section className="border-t border-line py-4">
      <h4 className="font-serif text-lg font-semibold">
        <a href={`/n/${negotiation}/issues/${issue.slug}`} data-soft className="text-ink">
          {issue.title}
        </a>
      </h4>
      <p className="mb-3 text-sm text-muted">{issue.proposition}</p>
      <StatementList positions={positions.slice(0, 1)} negotiation={negotiation} />
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="py-1 text-sm font-semibold">
            {t("earlier")} ({earlier.length})
          </summary>
          <div className="mt-2">
            <StatementList positions={earlier} negotiation={negotiation} />
          </div>
        </details>
      )}
    </section>
  );
}
