import { expect, test } from "vitest";
import { ACTIONS, type Action } from "./actions";
import { may } from "./may";

const actions = Object.keys(ACTIONS) as Action[];
const allowed = (role: Parameters<typeof may>[0]) => actions.filter((action) => may(role, action));

test("a stranger may read what is published, pin a view and sign in, and nothing else", () => {
  expect(allowed(null)).toEqual(["read-published", "pin-view", "sign-in"]);
});

test("each role may all that the one before may, and more", () => {
  const [contributor, reviewer, administrator] = [
    allowed("contributor"),
    allowed("reviewer"),
    allowed("administrator"),
  ];
  expect(reviewer).toEqual(expect.arrayContaining(contributor));
  expect(administrator).toEqual(actions);
  expect(contributor).not.toContain("publish-position");
  expect(contributor).not.toContain("write-negotiation");
  expect(reviewer).toContain("publish-position");
  expect(reviewer).not.toContain("manage-users");
});
