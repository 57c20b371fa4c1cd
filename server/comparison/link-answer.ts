import type { RevokedLink } from "./queries";

/** The answer to a program that asks for a link that nobody has made. */
export function answerNoLink(): Response {
  return Response.json({ error: "There is no such link." }, { status: 404 });
}

/** The answer to a program that asks for what a revoked link showed: that it is gone, and whom to ask. */
export function answerRevoked({ revokedAt, address }: RevokedLink): Response {
  const error = `This link was revoked on ${revokedAt?.slice(0, 10)}. Whoever gave it to you, or the editors of this site, can tell why.`;
  return Response.json({ error, live: address }, { status: 410 });
}
