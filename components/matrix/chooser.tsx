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
        {/* First in the form: Enter presses a form's first button. */}
        <p className="mb-3 flex flex-wrap items-center gap-3">
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
        <ul className="choices">
          {[...chosen, ...others].map((choice, index) => (
            <li key={choice.slug}>
              <label>
                <input type="checkbox" name={name} value={choice.slug} defaultChecked={index < chosen.length} />
                {choice.name}
              </label>
              {index > 0 && index < chosen.length && (
                <MoveButton name={name} direction="up" choice={choice} label={t("moveUp", { name: choice.name })} />
              )}
              {index < chosen.length - 1 && (
                <MoveButton name={name} direction="down" choice={choice} label={t("moveDown", { name: choice.name })} />
              )}
            </li>
          ))}
        </ul>
      </ViewForm>
    </Disclosure>
  );
}

/** Changes places with a neighbour in the list as it is ticked now. */
function MoveButton({
  name,
  direction,
  choice,
  label,
}: {
  name: "parties" | "issues";
  direction: "up" | "down";
  choice: Choice;
  label: string;
}) {
  return (
    <button
      type="submit"
      name="move"
      value={`${name}.${direction}.${choice.slug}`}
      id={`${name}-${direction}-${choice.slug}`}
      data-stay
      className={direction}
      aria-label={label}
    >
      {direction === "up" ? "↑" : "↓"}
    </button>
  );
}
