import { signInAddress } from "@/server/auth/viewer";
import { asksForJson, receive, refuse, seeOther } from "../receive";

interface Context {
  params: Promise<{ id: string }>;
}

/** Keeps what was typed, with the entry of a list that a button adds or takes away. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const received = await receive(request, id);
  if (received instanceof Response) return received;
  const { saved, viewer, now } = received;
  if (saved === "unknown") return refuse(404);
  if (saved === "too-large") return refuse(413);
  const page = `/drafts/${id}`;
  if (asksForJson(request)) {
    if (saved === "submitted") return Response.json({ error: "submitted" }, { status: 409 });
    // The text is kept even so: only whoever has the form open knows the draft's id.
    return viewer === null ? refuse(401) : Response.json({ savedAt: now.toISOString() });
  }
  if (viewer === null) return seeOther(signInAddress(page));
  const back = new URL(request.url).searchParams.get("back");
  return seeOther(back === null ? `${page}?kept=1` : `${page}#${encodeURIComponent(back)}`);
}
