import { optionalWebAddress } from "@/domain/form/fields";
import { valueAt } from "@/domain/form/values";
import { readFormPost } from "@/server/auth/form-post";
import { viewerOf } from "@/server/auth/viewer";
import { fetchAndStore } from "@/server/source/store-fetched";
import { problem } from "@/server/source/store-result";
import { answerStored } from "../answer-stored";

interface Context {
  params: Promise<{ id: string }>;
}

/** Asks the recorded address of a source and stores what it gives. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: key } = await params;
  const post = await readFormPost(request);
  if (!post.ok) return post.response;
  const viewer = await viewerOf(request);
  const sent = { way: "fetch", archive: valueAt(post.values, "archiveUrl") } as const;
  const archive = optionalWebAddress.safeParse(sent.archive);
  const result = archive.success
    ? await fetchAndStore({ viewer, key, archiveUrl: archive.data, now: new Date() })
    : problem("not-a-web-address");
  return answerStored(result, key, sent);
}
