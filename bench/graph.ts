/** A line of a graph; both its axes are logarithmic. */
export interface Line {
  name: string;
  points: readonly { x: number; y: number }[];
}

const SIZE = { width: 720, height: 400 };
const FRAME = { left: 70, right: 590, top: 50, bottom: 340 };
const DASHES = ["2 4", "", "8 4"];

/** Draws lines over logarithmic axes as an SVG that can be read on light and on dark paper, and told apart without colours. */
export function drawGraph({ title, lines }: { title: string; lines: readonly Line[] }): string {
  const all = lines.flatMap(({ points }) => points);
  const across = scale(
    all.map(({ x }) => x),
    FRAME.left,
    FRAME.right,
  );
  const up = scale(
    all.map(({ y }) => y),
    FRAME.bottom,
    FRAME.top,
  );
  const grid = [
    ...across.tens.map(
      (x) => `<path class="grid" d="M${at(across.place(x))} ${FRAME.top}V${FRAME.bottom}"/>
<text x="${at(across.place(x))}" y="${FRAME.bottom + 20}" text-anchor="middle">${x.toLocaleString("en")}</text>`,
    ),
    ...up.tens.map(
      (y) => `<path class="grid" d="M${FRAME.left} ${at(up.place(y))}H${FRAME.right}"/>
<text x="${FRAME.left - 8}" y="${at(up.place(y) + 4)}" text-anchor="end">${y.toLocaleString("en")}</text>`,
    ),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const path = points
      .map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${at(across.place(x))} ${at(up.place(y))}`)
      .join("");
    const last = points.at(-1);
    const label = last === undefined ? "" : labelAt(up.place(last.y), index, name);
    return `<path class="line" stroke-dasharray="${DASHES[index % DASHES.length]}" d="${path}"/>${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #222; }
.grid { stroke: #bbb; fill: none; }
.line { stroke: #174ea6; stroke-width: 2; fill: none; }
@media (prefers-color-scheme: dark) {
  text { fill: #eee; }
  .grid { stroke: #555; }
  .line { stroke: #8ab4f8; }
}
</style>
<text x="${FRAME.left}" y="24">${title}</text>
${[...grid, ...drawn].join("\n")}
<text x="${(FRAME.left + FRAME.right) / 2}" y="${SIZE.height - 16}" text-anchor="middle">cells</text>
</svg>
`;
}

/** Labels stand at the ends of their lines, the first a little higher, so that near ones do not cover each other. */
function labelAt(y: number, index: number, name: string): string {
  return `<text x="${FRAME.right + 8}" y="${at(y + (index === 0 ? -4 : 12))}">${name}</text>`;
}

function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const place = (value: number) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  return { place, tens: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)) };
}

const at = (value: number) => value.toFixed(1);
