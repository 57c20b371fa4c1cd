import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import type { MatrixContext } from "./matrix-context";
import { ViewForm } from "./view-form";

/** Something that can be chosen: a party or an issue. */
interface Choice {
  slug: string;
  name: string;
}

/** Chooses, orders and hides the parties or the issues of the matrix. */
export function Chooser({
  context,
  name,
  choices,
  shown,
}: {
  context: MatrixContext;
  name: "parties" | "issues";
  choices: readonly Choice[];
  /** The slugs shown now, in their order. */
  shown: readonly string[];
}) {
  const t = useTranslations("toolbar");
  const count =
    shown.length === choices.length ? t("all") : t("ofTotal", { shown: shown.length, total: choices.length });
  const chosen = shown.flatMap((slug) => choices.filter((choice) => choice.slug === slug));
  const others = choices.filter(({ slug }) => !shown.includes(slug));
  return (
    <Disclosure
      label={
        <>
          {t(name)} <b className="font-semibold">{count}</b>
        </>
      }
    >
      <ViewForm context={context} changes={[name]}>
        <ul className="-my-1">
          {[...chosen, ...others].map((choice, index) => (
            <li key={choice.slug} className="flex items-center gap-1">
              <label className="flex min-h-8 flex-1 items-center gap-2.5 text-sm">
                <input
                  type="checkbox"
                  name={name}
                  value={choice.slug}
                  defaultChecked={index < chosen.length}
                  className="size-4 flex-none accent-[var(--ink)]"
                />
                {choice.name}
              </label>
              {index < chosen.length && (
                <>
                  <MoveLink context={context} name={name} shown={shown} from={index} to={index - 1} choice={choice} />
                  <MoveLink context={context} name={name} shown={shown} from={index} to={index + 1} choice={choice} />
                </>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <button type="submit" className="button button-primary">
            {t("apply")}
          </button>
          <a href={context.hrefOf({ [name]: "all" })} data-soft="keep" className="py-1 text-sm">
            {t("showAll", { count: choices.length })}
          </a>
          <a href={context.hrefOf({ [name]: null })} data-soft="keep" className="py-1 text-sm">
            {t("featured")}
          </a>
        </p>
      </ViewForm>
    </Disclosure>
  );
}

/** Swaps two neighbours; nothing where there is no neighbour. */
function MoveLink({
  context,
  name,
  shown,
  from,
  to,
  choice,
}: {
  context: MatrixContext;
  name: "parties" | "issues";
  shown: readonly string[];
  from: number;
  to: number;
  choice: Choice;
}) {
  const t = useTranslations("toolbar");
  const neighbour = shown[to];
  if (neighbour === undefined) return <span className="size-8" />;
  const order = shown.map((slug, index) => (index === from ? neighbour : index === to ? choice.slug : slug));
  return (
    <a
      href={context.hrefOf({ [name]: order })}
      data-soft="keep"
      aria-label={t(to < from ? "moveUp" : "moveDown", { name: choice.name })}
      className="grid size-8 place-items-center no-underline"
    >
      {to < from ? "↑" : "↓"}
    </a>
  );
}
