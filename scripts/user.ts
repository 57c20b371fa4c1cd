import { parseArgs } from "node:util";
import { inviteForm } from "@/domain/access/account-form";
import { linkPath } from "@/domain/access/one-time-link";
import { listUsers } from "@/server/auth/queries";
import { inviteFromCommandLine, makeSetupLink } from "@/server/auth/setup";
import { assertReady } from "@/server/db/assert-ready";
import { currentDatabase } from "@/server/db/db";

const USAGE = `npm run user -- create                           prints the link by which the first administrator sets
                                                 themselves up; with an administrator there is none
npm run user -- invite --email EMAIL --role ROLE prints an invitation; ROLE is contributor, reviewer or administrator
npm run user -- list                             lists who can sign in

  --at URL   where people reach Parley, for the links; http://localhost:3000 by default`;

async function main(): Promise<number> {
  const options = parseOptions();
  if (options === null) return usage();
  await assertReady();
  const { command, at, email, role } = options;
  if (command === "create") return create(at);
  if (command === "invite") return invite(at, { email, role });
  if (command === "list") return list();
  return usage();
}

function parseOptions() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        email: { type: "string", default: "" },
        role: { type: "string", default: "" },
        at: { type: "string", default: "http://localhost:3000" },
      },
    });
    return { command: positionals[0], ...values };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

async function create(at: string): Promise<number> {
  const token = await makeSetupLink(new Date());
  if (token === null) console.error("There is an administrator already, who can invite others at /users.");
  else console.log(at + linkPath(token));
  return token === null ? 3 : 0;
}

async function invite(at: string, typed: { email: string; role: string }): Promise<number> {
  const form = inviteForm.safeParse(typed);
  if (!form.success) return usage();
  const token = await inviteFromCommandLine(form.data, new Date());
  if (token === null) console.error(`${form.data.email} has an account already.`);
  else console.log(at + linkPath(token));
  return token === null ? 3 : 0;
}

async function list(): Promise<number> {
  for (const { name, email, role, disabled } of await listUsers())
    console.log([email, name, role, ...(disabled ? ["disabled"] : [])].join("\t"));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
