import { useTranslations } from "next-intl";
import type { FollowedNegotiation } from "@/domain/log/activity";

/** Every negotiation with its activity; those that are followed say how much is new. */
export function FollowedList({ list }: { list: readonly FollowedNegotiation[] }) {
  const t = useTranslations("activity");
  return (
    <div className="wrap pt-8">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-2xl text-muted">{t("lede")}</p>
      {list.length === 0 && <p className="mt-6">{t("none")}</p>}
      <ul className="mt-6 max-w-3xl">
        {list.map(({ negotiation, unseen }) => (
          <li key={negotiation.slug} className="flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line py-3">
            <a href={`/n/${negotiation.slug}/activity`} className="py-1 font-semibold">
              {negotiation.title}
            </a>
            {unseen !== null && <span className="text-sm text-muted">{t("unseen", { count: unseen })}</span>}
            <form method="post" action={`/n/${negotiation.slug}/follow`} className="ml-auto">
              <input type="hidden" name="follow" value={unseen === null ? "on" : "off"} />
              <button
                type="submit"
                className="button"
                aria-label={t(unseen === null ? "followNamed" : "unfollowNamed", { title: negotiation.title })}
              >
                {t(unseen === null ? "follow" : "unfollow")}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
