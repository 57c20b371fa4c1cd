import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Action } from "@/domain/access/actions";
import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { findSession } from "./session";

/** Who asks for the page that is being drawn; null when nobody is signed in. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await findSession(await headers(), new Date()))?.viewer ?? null;
}

/** Who asks for a route handler's answer; null when nobody is signed in. */
export async function viewerOf(request: Request): Promise<Viewer | null> {
  return (await findSession(request.headers, new Date()))?.viewer ?? null;
}

/** Who asks for the page; sends those who are not signed in to do so, and then back to `returnTo`. */
export async function requireViewer(returnTo: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInAddress(returnTo));
}

/**
 * As `requireViewer`, and answers "no such page" to those whose role may not take the action. What the page then does
 * authorises again, inside its transaction.
 */
export async function requireAction(action: Action, returnTo: string): Promise<Viewer> {
  const viewer = await requireViewer(returnTo);
  return may(viewer.role, action) ? viewer : notFound();
}

/** The page that asks to sign in and then leads back to a local address. */
export function signInAddress(returnTo: string): string {
  return `/sign-in?return=${encodeURIComponent(returnTo)}`;
}
