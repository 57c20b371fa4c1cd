import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CapturePage } from "@/components/capture/capture-page";
import { readSentences } from "@/domain/capture/sentences";
import { inTextOrder, type ShownCandidate } from "@/domain/capture/shown-candidate";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { requireAction } from "@/server/auth/viewer";
import { findCapture } from "@/server/capture/queries";
import "@/app/editing.css";
import "@/app/capture.css";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("capture"))("title"), robots: { index: false } };
}

const DONE = ["accepted", "dropped", "undone", "corrected", "added", "empty", "handed-over"] as const;

/** A text with what is proposed from it, for the person who handed it over. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireAction("write-draft", `/capture/${id}`);
  const capture = await findCapture(id, viewer);
  if (capture === null) notFound();
  const { negotiation, source, text } = capture;
  const candidates = inTextOrder(capture.candidates);
  const asked = await searchParams;
  const said = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const about = candidates.find(({ ordinal }) => String(ordinal) === said("of")) ?? null;
  const wrong = said("wrong").split(",").filter(Boolean);
  const typed = { party: said("party"), issue: said("issue"), answer: said("answer"), statedOn: said("statedOn") };
  return (
    <CapturePage
      {...{ id, negotiation, source, text, candidates }}
      sentences={readSentences(text, source.language).map(({ start, end }) => ({
        span: `${start}-${end}`,
        words: text.slice(start, end),
      }))}
      said={await wordsFor(said, about, negotiation)}
      refused={
        about && {
          ordinal: about.ordinal,
          typed: wrong.length > 0 ? { values: { ...typed, speaker: said("speaker") }, wrong } : null,
          incomplete: said("done") === "incomplete",
        }
      }
    />
  );
}

async function wordsFor(
  said: (name: string) => string,
  about: ShownCandidate | null,
  { participations, issues }: NegotiationRecord,
): Promise<string | null> {
  const t = await getTranslations("capture");
  if (said("submitted") !== "") {
    const [submitted, refused] = [Number(said("submitted")) || 0, Number(said("stay")) || 0];
    return [t("said.submitted", { submitted }), refused > 0 ? t("said.stay", { refused }) : ""].join(" ").trim();
  }
  const done = DONE.find((known) => known === said("done"));
  if (done === undefined) return null;
  const party = participations.find((known) => known.party === about?.content.party)?.shortName ?? t("someParty");
  const issue = issues.find(({ slug }) => slug === about?.content.issue)?.title ?? t("someIssue");
  return t(`said.${done}`, { what: t("on", { party, issue }) });
}
