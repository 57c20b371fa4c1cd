import { useTranslations } from "next-intl";
import type { FeedScope } from "@/domain/feed/feed-address";
import type { NegotiationLink } from "@/domain/matrix/record";
import { timelinePath } from "@/domain/timeline/timeline-url";
import { FeedLink } from "./feed-link";

/** The ways to what a party stated, or what was stated on an issue, in time: its timeline and its feed. */
export function FollowLinks({
  negotiation,
  scope,
  about,
}: {
  negotiation: NegotiationLink;
  scope: FeedScope;
  /** The name of the party or the issue. */
  about: string;
}) {
  const t = useTranslations("timeline");
  const view = {
    ...(scope.kind === "party" && { parties: [scope.party] }),
    ...(scope.kind === "issue" && { issues: [scope.issue] }),
  };
  return (
    <>
      <a href={timelinePath(negotiation.slug, view)} data-soft className="inline-block py-1">
        {t("link")}
      </a>
      <FeedLink negotiation={negotiation.slug} scope={scope} about={about} />
    </>
  );
}
