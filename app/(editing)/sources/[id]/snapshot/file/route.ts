import { may } from "@/domain/access/may";
import { DOCUMENT_LIMIT } from "@/domain/citation/snapshot";
import { optionalWebAddress } from "@/domain/form/fields";
import { isSameOrigin } from "@/server/auth/same-origin";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { storeFile } from "@/server/source/store-file";
import { problem } from "@/server/source/store-result";
import { refuse, seeOther } from "../../../../drafts/[id]/receive";
import { answerStored } from "../answer-stored";

/** What the form adds around its file. */
const FORM = 10_000;

interface Context {
  params: Promise<{ id: string }>;
}

/** Takes a file and stores it as a copy of a source. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: key } = await params;
  if (!isSameOrigin(request)) return refuse(403);
  const viewer = await viewerOf(request);
  if (viewer === null) return seeOther(signInAddress(`/sources/${encodeURIComponent(key)}/snapshot`));
  if (!may(viewer.role, "store-snapshot")) return refuse(403);
  // Before any of it is read: a browser always says how much it sends.
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > DOCUMENT_LIMIT + FORM) {
    return answerStored(problem("too-large"), key, { way: "file", archive: "" });
  }
  const form = await request.formData().catch(() => null);
  if (form === null) return refuse(400);
  const [file, typed] = [form.get("file"), form.get("archiveUrl")];
  const sent = { way: "file", archive: typeof typed === "string" ? typed : "" } as const;
  if (!(file instanceof File)) return answerStored(problem("none"), key, sent);
  const archive = optionalWebAddress.safeParse(sent.archive);
  if (!archive.success) return answerStored(problem("not-a-web-address"), key, sent);
  const handed = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const order = { viewer, key, archiveUrl: archive.data, now: new Date() };
  return answerStored(await storeFile({ ...order, file: handed }), key, sent);
}
