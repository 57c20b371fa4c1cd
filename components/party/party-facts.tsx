import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NegotiationLink, NegotiationRecord, Participation } from "@/domain/matrix/record";

/** What a party is: its kind and part, its other names, whom it belongs to, and where else it takes part. */
export function PartyFacts({
  record,
  participation,
  others,
}: {
  record: NegotiationRecord;
  participation: Participation;
  others: readonly NegotiationLink[];
}) {
  const t = useTranslations();
  const { party, kind, role, note, aliases, memberOf } = participation;
  const coalitions = record.participations.filter((one) => memberOf.includes(one.party));
  const members = record.participations.filter((one) => one.memberOf.includes(party));
  const toLink = (one: Participation) => ({ href: `/n/${record.slug}/parties/${one.party}`, text: one.shortName });
  return (
    <>
      <p className="mt-2 text-soft">
        {t(`kind.${kind}`)} · {t(`role.${role}`)}
      </p>
      {note && <p className="mt-1 text-soft">{note}</p>}
      {aliases.length > 0 && <Fact term={t("party.aliases")}>{aliases.join(", ")}</Fact>}
      <LinksFact term={t("party.memberOf")} links={coalitions.map(toLink)} />
      <LinksFact term={t("party.members")} links={members.map(toLink)} />
      {coalitions.length + members.length > 0 && <p className="mt-1 text-sm text-muted">{t("party.coalitionNote")}</p>}
      <LinksFact
        term={t("party.alsoIn")}
        links={others.map(({ slug, title }) => ({ href: `/n/${slug}/parties/${party}`, text: title }))}
      />
    </>
  );
}

function LinksFact({ term, links }: { term: string; links: readonly { href: string; text: string }[] }) {
  if (links.length === 0) return null;
  return (
    <Fact term={term}>
      {links.map(({ href, text }) => (
        <a key={href} href={href} data-soft className="mr-3 inline-block py-1">
          {text}
        </a>
      ))}
    </Fact>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <p className="mt-1 text-sm">
      <span className="text-muted">{term}:</span> {children}
    </p>
  );
}
