import { numberAt } from "../kernel/json.ts";
import { type ControlAnswer, type ControlCall, type ControlRoute, ok } from "./call.ts";
import { ControlRefusal } from "./refusal.ts";

/** Microsoft's limits, multiplied by `scale`; 0 takes them away. */
export const limitControls: readonly ControlRoute[] = [
  { method: "GET", template: "/_control/limits", handle: ({ house }) => ok({ scale: house.world.limitScale }) },
  { method: "PATCH", template: "/_control/limits", handle: scaleLimits },
];

function scaleLimits({ house: { world }, body }: ControlCall): ControlAnswer {
  const scale = numberAt(body, "scale");
  if (scale === undefined || scale < 0) throw new ControlRefusal(400, 'The body needs "scale", a number from 0 up.');
  world.limitScale = scale;
  return ok({ scale });
}
