import { ACTIONS, type Action } from "./actions";
import { ROLES, type Role } from "./role";

/** Whether a role may take an action by the table alone; `null` is somebody who is not signed in. */
export function may(role: Role | null, action: Action): boolean {
  const needed = ACTIONS[action];
  if (needed === null) return true;
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
