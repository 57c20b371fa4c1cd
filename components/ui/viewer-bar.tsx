import { useTranslations } from "next-intl";

export interface ViewerBarProps {
  name: string;
  managesUsers: boolean;
  /** How many records wait for this person's review; null for those who do not review. */
  toReview: number | null;
}

/** The second bar, of those who are signed in: their places, and the way out. */
export function ViewerBar({ name, managesUsers, toReview }: ViewerBarProps) {
  const t = useTranslations("account");
  return (
    <div className="border-t border-line">
      <div className="wrap flex flex-wrap items-center gap-x-5 gap-y-1 py-1.5 text-sm">
        <nav aria-label={t("nav")} className="flex flex-wrap gap-x-5">
          <a href="/desk" className="py-1">
            {t("desk")}
          </a>
          <a href="/review" className="py-1">
            {t("review")}
            {toReview === null || toReview === 0 ? null : <strong> {toReview}</strong>}
          </a>
          <a href="/activity" className="py-1">
            {t("activity")}
          </a>
          <a href="/links" className="py-1">
            {t("links")}
          </a>
          {managesUsers ? (
            <a href="/users" className="py-1">
              {t("users")}
            </a>
          ) : null}
        </nav>
        <div className="ml-auto flex items-center gap-3">
          <a href="/account" className="py-1" aria-label={`${t("signedInAs", { name })}: ${t("title")}`}>
            {name}
          </a>
          <form method="post" action="/sign-out">
            <button type="submit" className="button">
              {t("signOut")}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}
