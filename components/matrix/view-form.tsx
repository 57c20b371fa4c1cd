import type { ReactNode } from "react";
import type { MatrixContext } from "./matrix-context";

/** The parameters that a view can carry. */
type Parameter =
  | "parties"
  | "issues"
  | "asOf"
  | "against"
  | "stance"
  | "disagreement"
  | "q"
  | "attribution"
  | "layout"
  | "find"
  | "at";

/** Whose value is a text, in which a comma is a comma. */
const TEXTS: ReadonlySet<string> = new Set(["q", "find"]);

/**
 * A GET form that changes some parameters of the view and carries all others along.
 * `auto` submits as soon as a choice changes; the button is then only for readers without JavaScript.
 */
export function ViewForm({
  context,
  changes,
  auto = false,
  className,
  children,
}: {
  context: MatrixContext;
  changes: readonly Parameter[];
  auto?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { pathname, searchParams } = new URL(context.hrefOf({}), "http://here");
  // One field a value: a browser would write the comma of a joined list as %2C.
  const carried = [...searchParams]
    .filter(([name]) => !(changes as readonly string[]).includes(name))
    .flatMap(([name, value]) => (TEXTS.has(name) ? [value] : value.split(",")).map((one) => [name, one] as const));
  return (
    <form action={pathname} data-soft="keep" data-auto={auto || undefined} className={className}>
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
