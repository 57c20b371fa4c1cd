import { useTranslations } from "next-intl";
import type { LastFetch } from "@/domain/citation/source-health";
import { useDayText } from "../ui/date-text";

/** What came of asking a source's address the last time, in a sentence or two. */
export function LastFetchText({ last: { outcome, problem, status, movedTo, at } }: { last: LastFetch }) {
  const t = useTranslations("sourceHealth");
  const day = useDayText();
  const date = day(at);
  return (
    <>
      {outcome === "failed"
        ? t("failed", {
            date,
            why:
              problem === "status" ? t("answered", { status: String(status) }) : t(`why.${problem ?? "unreachable"}`),
          })
        : t(outcome, { date })}
      {movedTo && (
        <>
          {" "}
          {t("moved")}{" "}
          <a href={movedTo} rel="noopener noreferrer nofollow">
            {movedTo}
          </a>
        </>
      )}
    </>
  );
}
