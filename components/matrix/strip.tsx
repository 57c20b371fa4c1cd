import { useTranslations } from "next-intl";
import { stanceOf } from "@/domain/matrix/cell";
import type { MatrixCell } from "@/domain/matrix/matrix";
import { STANCES, type Stance } from "@/domain/stance/stance";

const RADIUS = 9;
const SLOT = 52;
const PER_LINE = 2;
const LINE = 20;
const WIDTH = SLOT * STANCES.length;

/** Every shown party with a stance as a dot on rejects … demands, so that the gap is seen before it is read. */
export function Strip({ cells }: { cells: readonly MatrixCell[] }) {
  const t = useTranslations();
  const dots = cells.flatMap(({ cell, participation }) => {
    const stance = stanceOf(cell);
    return stance ? [{ stance, participation }] : [];
  });
  if (dots.length === 0) return null;
  const placed = place(dots);
  const height = Math.max(...placed.map(({ y }) => y)) + RADIUS + 2;
  const list = dots
    .map(({ stance, participation }) =>
      t("matrix.stripEntry", { party: participation.shortName, answer: t(`stance.${stance}`).toLowerCase() }),
    )
    .join(", ");
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t("matrix.strip", { list })}>
      <line x1={SLOT / 2} x2={WIDTH - SLOT / 2} y1={RADIUS + 2} y2={RADIUS + 2} />
      {placed.map(({ x, y, stance, participation }) => (
        <g key={participation.party}>
          <circle className={stance} cx={x} cy={y} r={RADIUS} />
          <text x={x} y={y + 3}>
            {participation.abbreviation}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Puts the dots of one stance side by side around its place, and further ones in lines below. */
function place<T extends { stance: Stance }>(dots: readonly T[]): (T & { x: number; y: number })[] {
  return STANCES.flatMap((stance, slot) => {
    const here = dots.filter((dot) => dot.stance === stance);
    return here.map((dot, index) => {
      const line = Math.floor(index / PER_LINE);
      const onLine = Math.min(PER_LINE, here.length - line * PER_LINE);
      const offset = (index % PER_LINE) - (onLine - 1) / 2;
      return { ...dot, x: SLOT * (slot + 0.5) + offset * (2 * RADIUS + 2), y: RADIUS + 2 + line * LINE };
    });
  });
}
