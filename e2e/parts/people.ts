import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { expect, type Page } from "@playwright/test";

export type Role = "contributor" | "reviewer" | "administrator";

/** Somebody who can sign in. */
export interface Person {
  name: string;
  email: string;
  password: string;
}

const BASE = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const ROOT = path.join(import.meta.dirname, "..", "..");

/** Runs `npm run user -- …` on the database that the tested server uses; null when it refuses. */
export async function runUserCommand(...args: readonly string[]): Promise<string | null> {
  const database = process.env.E2E_DATABASE_URL;
  const env = database === undefined ? process.env : { ...process.env, DATABASE_URL: database };
  const command = ["--import", "tsx", "scripts/user.ts", ...args, "--at", BASE];
  try {
    return (await promisify(execFile)(process.execPath, command, { cwd: ROOT, env })).stdout.trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === 3) return null;
    throw error;
  }
}

/** Somebody whom nobody knows yet. */
export function newPerson(role: Role): Person {
  const id = randomUUID().slice(0, 8);
  return { name: `${role} ${id}`, email: `${role}-${id}@example.org`, password: `a long password ${id}` };
}

/** A person of that role, who accepted an invitation and is not signed in anywhere. */
export async function invitedPerson(role: Role): Promise<Person> {
  const person = newPerson(role);
  const link = await runUserCommand("invite", "--email", person.email, "--role", role);
  const accepted = await fetch(`${link}/submit`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: new URL(BASE).origin },
    body: new URLSearchParams({ name: person.name, password: person.password }),
  });
  expect([accepted.status, accepted.headers.get("location")]).toEqual([303, "/desk"]);
  return person;
}

/** Signs in by the form, as that person. */
export async function signInAs(page: Page, { email, password }: Person, returnTo = "/account"): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Signs in as a new person of that role. */
export async function signIn(page: Page, role: Role, returnTo?: string): Promise<Person> {
  const person = await invitedPerson(role);
  await signInAs(page, person, returnTo);
  return person;
}
