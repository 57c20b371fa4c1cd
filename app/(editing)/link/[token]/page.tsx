import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkForm } from "@/components/account/link-form";
import { LinkGone } from "@/components/account/link-gone";
import { findLink } from "@/server/auth/links";
import { readNote } from "@/server/auth/note";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("oneTimeLink") };
}

export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token, new Date());
  if (link === null) return <LinkGone />;
  const { typed, issues } = await readNote();
  const invited = link.kind === "setup" ? null : { email: link.email };
  const role = link.kind === "invitation" ? link.role : null;
  return (
    <LinkForm
      action={`/link/${token}/submit`}
      kind={link.kind}
      email={invited?.email ?? null}
      role={role}
      typed={typed ?? {}}
      issues={issues ?? []}
    />
  );
}
