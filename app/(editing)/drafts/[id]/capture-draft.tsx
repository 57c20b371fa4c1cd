import { notFound } from "next/navigation";
import { CaptureForm } from "@/components/capture/capture-form";
import { findNegotiation } from "@/server/negotiation/queries";
import type { DraftProps } from "./draft-props";

/** The form with which a text is handed over to take positions from it. */
export async function CaptureDraft({ draft, refused, kept }: DraftProps) {
  const negotiation = await findNegotiation(draft.subject);
  if (negotiation === null) notFound();
  const { refusal } = draft;
  const issues = refusal?.kind === "invalid" ? refusal.issues : [];
  return (
    <CaptureForm
      {...{ draft, issues, refused, kept }}
      values={draft.values}
      negotiation={{ slug: negotiation.slug, title: negotiation.title }}
    />
  );
}
