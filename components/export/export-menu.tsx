import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EXPORT_MENU, formatKey, type MenuFormat } from "@/domain/export/export-menu";
import { Disclosure } from "../ui/disclosure";
import { ScriptButton } from "../ui/script-button";

interface Props {
  /** The address of what is shown, to which a format is added: "/n/{negotiation}" or "/s/{id}". */
  path: string;
  /** Its query, with the question mark. */
  query?: string;
}

/** Every kind of file that a view can be taken away as, with what each is for. Plain links: they need no JavaScript. */
export function ExportMenu({ path, query = "" }: Props) {
  const t = useTranslations("exports");
  const hrefOf = (format: MenuFormat) => `${path}.${format}${query}`;
  // What a pinned link has as JSON are the bytes that its hash proves.
  const purposeOf = (format: MenuFormat) =>
    t(`purposes.${format === "json" && path.startsWith("/s/") ? "json-pinned" : formatKey(format)}`);
  return (
    <Disclosure label={t("menu.open")} align="end">
      <div className="space-y-4 text-sm sm:w-[31rem]">
        <p className="text-muted">{t("menu.lede")}</p>
        {(["documents", "tables", "everything"] as const).map((group) => (
          <section key={group}>
            <h2 className="font-sans text-[15px]">{t(`menu.${group}`)}</h2>
            <ul className="mt-1 space-y-1">
              {EXPORT_MENU[group].map((format) => (
                <Entry key={format} means={purposeOf(format)}>
                  <a href={hrefOf(format)} className="inline-block py-0.5">
                    {t(`formats.${formatKey(format)}`)}
                  </a>
                </Entry>
              ))}
              {group === "documents" && (
                <>
                  {/* A picture is drawn, not written: it has a route of its own. */}
                  <Entry means={t("purposes.png")}>
                    <a href={`${path}.png${query}`} className="inline-block py-0.5">
                      {t("formats.png")}
                    </a>
                  </Entry>
                  <Entry means={t("menu.printMeans")}>
                    <ScriptButton
                      press={{ what: "print" }}
                      className="cursor-pointer py-0.5 text-left text-accent underline underline-offset-2"
                    >
                      {t("menu.print")}
                    </ScriptButton>
                    <span className="without-script inline-block py-0.5">{t("menu.print")}</span>
                  </Entry>
                </>
              )}
            </ul>
          </section>
        ))}
        <section>
          <h2 className="font-sans text-[15px]">{t("menu.references")}</h2>
          <ul className="mt-0.5 flex flex-wrap gap-x-4">
            {EXPORT_MENU.references.map((format) => (
              <li key={format}>
                <a href={hrefOf(format)} title={purposeOf(format)} className="inline-block py-1">
                  {t(`formats.${formatKey(format)}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Disclosure>
  );
}

/** One kind of file, and beside it what it is for. */
function Entry({ means, children }: { means: string; children: ReactNode }) {
  return (
    <li className="sm:grid sm:grid-cols-[11rem_1fr] sm:items-baseline sm:gap-x-3">
      <div>{children}</div>
      <div className="text-[13px] text-muted">{means}</div>
    </li>
  );
}
