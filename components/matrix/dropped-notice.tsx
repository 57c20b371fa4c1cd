import { useTranslations } from "next-intl";
import type { DroppedValue } from "@/domain/comparison/view-url";

/** Names what an address asked for and could not have; nothing when it named only what exists. */
export function DroppedNotice({ dropped }: { dropped: readonly DroppedValue[] }) {
  const t = useTranslations("matrix.dropped");
  if (dropped.length === 0) return null;
  return (
    <div role="status" className="mt-5 rounded-lg bg-notice px-4 py-2.5 text-sm">
      <p>{t("title")}</p>
      <ul className="list-disc pl-5">
        {dropped.map(({ parameter, value }) => (
          <li key={`${parameter} ${value}`} className="break-all">
            <code>{t("entry", { parameter, value })}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
