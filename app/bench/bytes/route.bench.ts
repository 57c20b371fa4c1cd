const bodies = new Map<number, Uint8Array<ArrayBuffer>>();

/** Sends `?size=` constant bytes: what `npm run bench` compares the JSON of a matrix with. Not in the product's build. */
export function GET(request: Request): Response {
  const size = Number(new URL(request.url).searchParams.get("size"));
  const body = bodies.get(size) ?? new Uint8Array(size).fill(120);
  bodies.set(size, body);
  return new Response(body, { headers: { "content-type": "application/json; charset=utf-8" } });
}
