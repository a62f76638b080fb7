import type { Route } from "../protocol/call.ts";
import { classDelta } from "./class-delta.ts";
import { classMembers } from "./class-members.ts";
import { classes } from "./classes.ts";

/** The school's side of groups. */
export const education: readonly Route[] = [...classes, ...classMembers, ...classDelta];
