import { expect, it } from "vitest";
import { drawGraph } from "./graph";

const lines = [
  {
    name: "kept",
    points: [
      { x: 10, y: 1000 },
      { x: 1000, y: 10 },
    ],
  },
];

it("names its lines and writes each power of ten of both axes", () => {
  const svg = drawGraph({ title: "Requests", lines });
  expect(svg).toContain(">kept</text>");
  for (const label of ["10", "100", "1,000"]) expect(svg.split(`>${label}</text>`)).toHaveLength(3);
});

it("places the largest at the ends of the frame", () => {
  expect(drawGraph({ title: "Requests", lines })).toContain('d="M70.0 50.0L590.0 340.0"');
});
