import { expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { pinView, revokeLink } from "../comparison/commands";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { type OembedAnswer, oembed } from "./oembed";

const NOW = new Date("2026-03-02T10:00:00Z");
const ORIGIN = "https://parley.example";
const ANY: Parameters<typeof oembed>[2] = { width: null, height: null };

describeOnEachDatabase("oEmbed", () => {
  async function publish() {
    const dossier = dossierOf(aRecord([aPosition({ party: "russia", statedOn: "2025-06-02" })]));
    await importDossier({ dossier, now: NOW, reason: "It erred" });
  }

  async function pin(viewer: Viewer, title: string | null) {
    const words = { title, note: null };
    const result = await pinView({ negotiation: "talks", search: "?parties=russia", viewer, words, now: NOW });
    if (!result.ok) throw new Error(result.refusal);
    return result.id;
  }

  async function answer(path: string, limits = ANY): Promise<OembedAnswer> {
    const found = await oembed(ORIGIN + path, ORIGIN, limits);
    if (typeof found === "string") throw new Error(`${path} is ${found}`);
    return found;
  }

  test("a view is shown with its parameters, tidied: nothing of the address is written back as it came", async () => {
    await publish();
    const { html } = await answer('/n/talks?parties=russia,%22><script>&cell=ceasefire-first.russia&x="><b>');
    expect(html).toBe(
      `<iframe src="${ORIGIN}/embed/n/talks?parties=russia" title="Talks: who wants what" width="1000" height="600" loading="lazy" style="border:0"></iframe>`,
    );
  });

  test("the frame keeps within what the asking site takes", async () => {
    await publish();
    const found = await answer("/n/talks", { width: 320, height: 5_000 });
    expect(found).toMatchObject({ width: 320, height: 600 });
    expect(found.html).toContain('width="320" height="600"');
  });

  test("a pinned link is shown under its own title, however its id was typed; a revoked one no more", async () => {
    await publish();
    const owner = await recordPerson("contributor", "owner");
    const id = await pin(owner, "A headline");
    const found = await answer(`/s/${id.toUpperCase()}`);
    expect(found).toMatchObject({ type: "rich", version: "1.0", title: "A headline" });
    expect(found.html).toContain(`src="${ORIGIN}/embed/${id}"`);
    await revokeLink(id, owner, NOW);
    expect(await oembed(`${ORIGIN}/s/${id}`, ORIGIN, ANY)).toBe("revoked");
  });

  test.each([
    "",
    "talks",
    "javascript:alert(1)",
    "https://elsewhere.example/n/talks",
    "http://parley.example/n/talks",
    `${ORIGIN}/`,
    `${ORIGIN}/n/nowhere`,
    `${ORIGIN}/n/talks/timeline`,
    `${ORIGIN}/s/0000000000000`,
    `${ORIGIN}/s/%00`,
    `${ORIGIN}/n/%00`,
    `${ORIGIN}/sign-in`,
  ])("%j is no view and no pinned link here", async (address) => {
    await publish();
    expect(await oembed(address, ORIGIN, ANY)).toBe("unknown");
  });
});
