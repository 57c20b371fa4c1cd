import { useTranslations } from "next-intl";
import { NegotiationCard } from "@/components/matrix/negotiation-card";
import { findNegotiation, listNegotiations } from "@/server/negotiation/queries";

export default async function HomePage() {
  const list = await listNegotiations();
  const records = await Promise.all(list.map(({ slug }) => findNegotiation(slug)));
  return <Home records={records.filter((record) => record !== null)} />;
}

function Home({ records }: { records: readonly Parameters<typeof NegotiationCard>[0]["record"][] }) {
  const t = useTranslations("home");
  return (
    <div className="wrap py-10">
      <h1>{t("title")}</h1>
      <p className="mt-2 max-w-[70ch] text-soft">{t("lede")}</p>
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
