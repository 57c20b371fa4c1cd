import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UsersPage } from "@/components/account/users-page";
import { readNote } from "@/server/auth/note";
import { listInvitations, listUsers } from "@/server/auth/queries";
import { readSettings } from "@/server/auth/settings";
import { requireAction } from "@/server/auth/viewer";
import { requestOrigin } from "@/server/site/origin";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("users") };
}

export default async function Users() {
  const viewer = await requireAction("manage-users", "/users");
  const [users, invitations, settings, note, origin] = await Promise.all([
    listUsers(),
    listInvitations(new Date()),
    readSettings(),
    readNote(),
    requestOrigin(),
  ]);
  return (
    <UsersPage
      ownId={viewer.userId}
      users={users}
      invitations={invitations}
      settings={settings}
      said={note.said ?? null}
      link={note.link === undefined ? null : origin + note.link}
      typed={note.typed ?? {}}
      issues={note.issues ?? []}
    />
  );
}
