import { useTranslations } from "next-intl";
import { ViewerBar, type ViewerBarProps } from "./viewer-bar";

/** The bar at the top of every page: the name, the main places, the search, and what belongs to who is signed in. */
export function SiteHeader({ viewer }: { viewer: ViewerBarProps | null }) {
  const t = useTranslations("site");
  const account = useTranslations("account");
  return (
    <header className="print:hidden border-b border-line bg-card">
      <div className="wrap flex min-h-14 flex-wrap items-center gap-x-6 gap-y-2 py-2">
        <a href="/" data-soft className="font-serif text-lg font-semibold text-ink no-underline">
          {t("name")}
          <span className="text-[var(--demands)]">.</span>
        </a>
        <nav aria-label={t("nav")} className="flex gap-5">
          <a href="/" data-soft className="py-1">
            {t("negotiations")}
          </a>
          <a href="/sources" data-soft className="py-1">
            {t("sources")}
          </a>
        </nav>
        <search className="w-full sm:ml-auto sm:w-auto">
          <form action="/search" data-soft className="flex gap-2">
            <input
              type="search"
              name="q"
              aria-label={t("search")}
              placeholder={t("searchPlaceholder")}
              maxLength={100}
              className="field w-full min-w-0 bg-paper sm:w-72"
            />
            <button type="submit" className="button">
              {t("search")}
            </button>
          </form>
        </search>
        {viewer === null ? (
          <a href="/sign-in" className="py-1 text-sm text-muted">
            {account("signIn")}
          </a>
        ) : null}
      </div>
      {viewer === null ? null : <ViewerBar {...viewer} />}
    </header>
  );
}
