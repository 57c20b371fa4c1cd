import { useTranslations } from "next-intl";
import { NegotiationCard } from "@/components/matrix/negotiation-card";
import { may } from "@/domain/access/may";
import { currentViewer } from "@/server/auth/viewer";
import { findNegotiation, listNegotiations } from "@/server/negotiation/queries";

export default async function HomePage() {
  const list = await listNegotiations();
  const [viewer, ...records] = await Promise.all([currentViewer(), ...list.map(({ slug }) => findNegotiation(slug))]);
  const manages = viewer !== null && may(viewer.role, "write-negotiation");
  return <Home records={records.filter((record) => record !== null)} manages={manages} />;
}

function Home({
  records,
  manages,
}: {
  records: readonly Parameters<typeof NegotiationCard>[0]["record"][];
  /** Whether the reader may make a negotiation. */
  manages: boolean;
}) {
  const t = useTranslations("home");
  const manage = useTranslations("records.manage");
  return (
    <div className="wrap py-10">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">{t("lede")}</p>
      {manages && (
        <p className="mt-4 print:hidden">
          <a href="/negotiations/new" className="button">
            {manage("newNegotiation")}
          </a>
        </p>
      )}
      {records.length === 0 ? (
        <div className="card mt-8 p-8">
          <p>{t("empty")}</p>
          <p className="mt-2">
            <code>{t("emptyNext")}</code>
          </p>
        </div>
      ) : (
        <ul className="mt-8 grid gap-5">
          {records.map((record) => (
            <li key={record.slug}>
              <NegotiationCard record={record} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
