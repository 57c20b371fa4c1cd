import { IssueFields } from "@/components/negotiation/issue-fields";
import { NegotiationFields, RoundFields } from "@/components/negotiation/negotiation-fields";
import { ParticipationFields, PartyFields } from "@/components/negotiation/party-fields";
import type { RecordFieldsProps } from "@/components/negotiation/record-field";
import { SnapshotFields, SourceFields } from "@/components/source/source-fields";
import { parseRecordSubject, type RecordKind } from "@/domain/log/record-subject";
import { listPartyOptions } from "@/server/negotiation/manage-queries";
import { isFrozenIssue } from "@/server/negotiation/recorded-values";

/** The fields of a record's form by its kind, with what can be chosen in them. */
export async function RecordFields({
  kind,
  subject,
  ...fields
}: RecordFieldsProps & { kind: RecordKind; subject: string }) {
  const known = parseRecordSubject(kind, subject);
  switch (kind) {
    case "negotiation":
      return <NegotiationFields {...fields} />;
    case "round":
      return <RoundFields {...fields} />;
    case "issue":
      return <IssueFields {...fields} frozen={await isFrozenIssue(subject)} />;
    case "party":
      return <PartyFields {...fields} />;
    case "participation": {
      const negotiation = known?.negotiation ?? subject;
      const { coalitions, others } = await listPartyOptions(negotiation);
      const options = { negotiation, coalitions, others, own: known?.name ?? null };
      return <ParticipationFields {...fields} {...options} />;
    }
    case "source":
      return <SourceFields {...fields} />;
    case "snapshot":
      return <SnapshotFields {...fields} />;
  }
}
