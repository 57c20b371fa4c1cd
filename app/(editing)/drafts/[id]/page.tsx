import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAction } from "@/server/auth/viewer";
import { findDraft } from "@/server/draft/queries";
import "@/app/editing.css";
import { CaptureDraft } from "./capture-draft";
import type { DraftProps } from "./draft-props";
import { PositionDraft } from "./position-draft";
import { RecordDraft } from "./record-draft";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("form");
  return { title: t("draft"), robots: { index: false } };
}

/** A form with what was typed into it so far. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireAction("write-draft", `/drafts/${id}`);
  const draft = await findDraft(id, viewer);
  if (draft === null) notFound();
  if (draft.outcome !== null) redirect(draft.outcome);
  const said = await searchParams;
  const props: DraftProps = {
    draft,
    viewer,
    refused: said.refused !== undefined && draft.refusal !== null,
    kept: said.kept !== undefined,
    merged: said.merged !== undefined,
  };
  return <DraftByKind {...props} />;
}

function DraftByKind(props: DraftProps) {
  switch (props.draft.kind) {
    case "position":
      return <PositionDraft {...props} />;
    case "capture":
      return <CaptureDraft {...props} />;
    case "import":
    case "review":
      return notFound();
    default:
      return <RecordDraft {...props} kind={props.draft.kind} />;
  }
}
