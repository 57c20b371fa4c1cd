import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import { CitePage, type PageCitation, type SourceFiles } from "./cite-page";

/** The ways to cite a view, in the toolbar. */
export function CiteDisclosure({ citation, files }: { citation: PageCitation; files: SourceFiles }) {
  const t = useTranslations("cite");
  return (
    <Disclosure label={t("open")} align="end">
      <div className="sm:w-[30rem]">
        <CitePage citation={citation} files={files} />
      </div>
    </Disclosure>
  );
}
