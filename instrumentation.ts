/** Called by Next once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { exitUnlessReady } = await import("./server/db/assert-ready");
  await exitUnlessReady();
}
