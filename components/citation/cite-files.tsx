import { useTranslations } from "next-intl";

const FORMATS = ["bib", "ris", "csl.json", "apa.txt", "chicago.txt", "harvard.txt"] as const;
const NAMES = {
  bib: "BibTeX",
  ris: "RIS",
  "csl.json": "CSL-JSON",
  "apa.txt": "APA",
  "chicago.txt": "Chicago",
  "harvard.txt": "Harvard",
} as const satisfies Record<(typeof FORMATS)[number], string>;

/** The sources as files: for reference managers, and as lists in the three styles. */
export function CiteFiles({ title, file }: { title: string; file: { path: string; query?: string } }) {
  const t = useTranslations("cite");
  return (
    <section>
      <h3 className="font-sans text-sm">{title}</h3>
      <p className="mt-0.5 text-sm text-muted">{t("filesHint")}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`${file.path}.${format}${file.query ?? ""}`} className="inline-block py-1">
              {NAMES[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
