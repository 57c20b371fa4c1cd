import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

export default function NotFound() {
  const t = useTranslations("notFound");
  return (
    <div className="wrap py-16">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-soft">{t("text")}</p>
      <p className="mt-6 flex gap-3">
        <a href="/" data-soft className="button button-primary">
          {t("home")}
        </a>
        <a href="/search" data-soft className="button">
          {t("search")}
        </a>
      </p>
    </div>
  );
}
