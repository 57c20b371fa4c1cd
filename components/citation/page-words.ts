import { useTranslations } from "next-intl";
import type { CitedPage } from "@/domain/citation/cited-page";
import { useDayText } from "../ui/date-text";

/** How a page of this site is cited in words, short and long. */
export function usePageWords(page: CitedPage): { short: string; long: string } {
  const t = useTranslations("cite");
  const day = useDayText();
  const { title, url, pin } = page;
  if (pin) {
    const pinned = day(pin.pinnedAt);
    return {
      short: t("shortPinned", { title, url, pinned }),
      long: t("longPinned", { title, url, pinned, hash: pin.sha256 }),
    };
  }
  const retrieved = day(page.retrieved);
  return {
    short: t("shortLive", { title, url, retrieved }),
    long: page.changed
      ? t("longLive", { title, url, retrieved, changed: day(page.changed) })
      : t("longUndated", { title, url, retrieved }),
  };
}
