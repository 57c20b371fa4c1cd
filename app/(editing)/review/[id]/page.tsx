import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviewPage } from "@/components/review/review-page";
import { may } from "@/domain/access/may";
import { parsePositionAddress } from "@/domain/position/address";
import { REVIEW_REFUSALS } from "@/domain/review/refusal";
import { requireAction } from "@/server/auth/viewer";
import { findDraft } from "@/server/draft/queries";
import { findReview } from "@/server/review/find-review";
import "@/app/editing.css";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("one") };
}

const DONE = ["published", "changes-requested", "reviewed", "settled"] as const;

/** What was submitted of one position, beside what it rests on, with the forms that decide on it. */
export default async function Page({ params, searchParams }: Props) {
  const subject = decodeURIComponent((await params).id);
  const viewer = await requireAction("read-submitted", `/review/${subject}`);
  const address = parsePositionAddress(subject);
  const review = address && (await findReview(address.negotiation, address.id, viewer));
  if (!review) notFound();
  const said = await searchParams;
  const draft = typeof said.text === "string" ? await findDraft(said.text, viewer) : null;
  const kept = draft?.kind === "review" && draft.subject === subject ? draft : null;
  return (
    <ReviewPage
      review={review}
      can={{
        decide: may(viewer.role, "publish-position"),
        hide: may(viewer.role, "hide-revision"),
      }}
      done={said.submitted === undefined ? (DONE.find((word) => word === said.done) ?? null) : "submitted"}
      refused={REVIEW_REFUSALS.find((word) => word === said.refused) ?? null}
      issues={kept?.refusal?.kind === "invalid" ? kept.refusal.issues : []}
      typed={{ step: typeof said.step === "string" ? said.step : "", values: kept?.values ?? {} }}
    />
  );
}
