import { useTranslations } from "next-intl";
import type { PlacedReason } from "@/domain/dossier/import-page";
import type { TableFault } from "@/domain/table/read-table";
import { DiscardImport } from "./discard-import";
import { ReasonList } from "./place-text";

/** How many problems are told at most: whoever mends these finds the rest at the next try. */
const MOST = 500;

/** Why a file cannot be looked into at all, and what would be right. */
export function UnreadableFile({
  draftId,
  fileName,
  fault,
  problems,
}: {
  draftId: string;
  fileName: string;
  fault: TableFault | null;
  problems: readonly PlacedReason[];
}) {
  const t = useTranslations("import");
  return (
    <div className="wrap pt-8">
      <h1>{t("unread")}</h1>
      <p className="mt-2 text-muted wrap-anywhere">
        {fileName}
        {problems.length > 0 && ` · ${t("problems", { count: problems.length })}`}
      </p>
      <div className="error-summary mt-4 max-w-4xl" role="alert">
        {fault === null ? (
          <ReasonList reasons={problems.slice(0, MOST)} />
        ) : (
          t(`tableFaults.${fault.code}`, {
            row: "row" in fault ? fault.row : 0,
            most: "most" in fault ? fault.most : 0,
          })
        )}
      </div>
      <p className="mb-6 text-sm">{t("mend")}</p>
      <DiscardImport draftId={draftId} />
    </div>
  );
}
