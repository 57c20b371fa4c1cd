import { useTranslations } from "next-intl";
import { gravestCheck } from "@/domain/position/provenance";
import type { MatrixContext } from "./matrix-context";

/** On the face of a cell: that a quote which it rests on is gone from the newest stored copy, or differs there. */
export function QuoteMark({ position, context }: { position: { id: string }; context: MatrixContext }) {
  const t = useTranslations("quoteStanding");
  const check = gravestCheck(context.record.provenance.get(position.id)?.checks ?? []);
  return check === "absent" || check === "near" ? <span className="quote-mark">{t(`cell-${check}`)}</span> : null;
}
