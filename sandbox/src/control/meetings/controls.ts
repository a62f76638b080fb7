import { TEXT_MESSAGES } from "../../entities/meetings/text-message.ts";
import { isoMillis } from "../../kernel/clock.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok } from "../call.ts";
import { callControls } from "./calls.ts";
import { heldControls } from "./held.ts";
import { presenceControls } from "./presence.ts";
import { meetingSettingControls } from "./settings.ts";

/** Meetings while they are held, what administrators set for them, presence, and text messages about appointments. */
export const meetingControls: readonly ControlRoute[] = [
  ...callControls,
  ...heldControls,
  ...meetingSettingControls,
  ...presenceControls,
  { method: "GET", template: "/_control/text-messages", handle: listTextMessages },
];

/** Oldest first. */
function listTextMessages({ house }: ControlCall): ControlAnswer {
  const messages = TEXT_MESSAGES.in(house.world).all();
  return ok({ value: messages.map((message) => ({ ...message, at: isoMillis(message.at) })) });
}
