import type { Receiver } from "../receiver.ts";
import type { Visitor } from "../visitor.ts";
import { setConversations } from "./stage-conversations.ts";
import { setDirectory } from "./stage-directory.ts";
import { setMeetings } from "./stage-meetings.ts";
import { Stage } from "./stage.ts";

/** Sets the stage for all the documentation's examples. */
export async function setStage(visitor: Visitor, receiver: Receiver): Promise<Stage> {
  const stage = new Stage(visitor, receiver);
  await setDirectory(stage);
  await setConversations(stage);
  await setMeetings(stage);
  return stage;
}
