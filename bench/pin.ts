/** Pins the first sight of the seed's negotiation as a stranger would; gives the link's path. */
export async function pin(url: string): Promise<string> {
  const answer = await fetch(`${url}/n/russia-ukraine/pin`, {
    method: "POST",
    headers: { origin: url, accept: "application/json" },
    body: new URLSearchParams({ view: "" }),
  });
  const { id }: { id?: string } = await answer.json();
  if (id === undefined) throw new Error(`The view could not be pinned: ${answer.status}`);
  return `/s/${id}`;
}
