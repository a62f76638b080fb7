import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../../sdk/src/types.ts";
import { parley } from "../../../../web/parley.ts";
import { viewer } from "../../../../web/when/words.ts";
import { checkForm, type MeetingForm } from "./meeting-form.ts";

export type Client = components["schemas"]["ClientInFull"];

interface Note {
  readonly subject: string;
  readonly start?: string;
}

/** What is to be noted, where the form says enough; nobody organises what Teams has no part in. */
export function noteIn(form: MeetingForm): Note | undefined {
  const checked = checkForm({ ...form, otherwise: "" }, viewer());
  return "wish" in checked ? checked.wish : undefined;
}

/** Notes a meeting that took or takes place without Teams. */
export function useNote({ id, writeTo }: Client, done: () => void) {
  return useMutation({
    mutationFn: ({ subject, start }: Note) =>
      parley.call("POST", "/api/interactions", {
        body: {
          kind: "meeting",
          title: subject,
          client: id,
          ...(start !== undefined && { at: start }),
          ...(writeTo?.person !== undefined && { person: writeTo.person }),
        },
      }),
    onSuccess: done,
  });
}

/** Has the timeline show what is new on it. */
export function useTimelineAgain() {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ queryKey: ["clients"] });
    void cache.invalidateQueries({ queryKey: ["facts"] });
  };
}
