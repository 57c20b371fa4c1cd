import { useTranslations } from "next-intl";
import { positionPath } from "@/domain/position/address";
import { isOnRecord, type Position } from "@/domain/position/position";
import { DateText } from "../ui/date-text";
import { AnswerChip } from "./answer-chip";

/** Statements of one cell as a short list, in the order given: answer, date, summary, each leading to its record. */
export function StatementList({ positions, negotiation }: { positions: readonly Position[]; negotiation: string }) {
  const t = useTranslations("attribution");
  return (
    <ol className="border-l-2 border-line pl-4">
      {positions.map((position) => (
        <li key={position.id} className="mb-3 last:mb-0">
          <p className="flex flex-wrap items-center gap-2 text-sm">
            <AnswerChip answer={position.answer} />
            <a href={positionPath(negotiation, position.id)} data-soft className="py-0.5">
              <DateText date={position.statedOn} />
            </a>
            {!isOnRecord(position.attribution) && <span className="text-muted">{t(position.attribution)}</span>}
          </p>
          <p className="mt-1 text-sm">{position.summary}</p>
        </li>
      ))}
    </ol>
  );
}
