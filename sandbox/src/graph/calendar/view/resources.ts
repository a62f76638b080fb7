import type { Route } from "../../protocol/call.ts";
import { calendarViews } from "./calendar-view.ts";
import { calendarViewDelta } from "./calendar-view-delta.ts";

/** What happens in a window of time, and what changes in it. */
export const viewResources: readonly Route[] = [...calendarViews, ...calendarViewDelta];
