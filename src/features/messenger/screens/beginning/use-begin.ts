import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DirectoryUser } from "../../../../../sdk/src/index.ts";
import { fields } from "../../../../web/form/field.ts";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { useForm } from "../../../../web/form/use-form.ts";
import { parley } from "../../../../web/parley.ts";
import { isAboutOnly } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { CHATS } from "../queries.ts";
import { BEGINNING_WORDS as WORDS } from "./words.ts";

const FIELDS = fields([
  { kind: "text", name: "topic", label: () => WORDS.topic, hint: () => WORDS.topicHint, max: 250 },
  { kind: "multiline", name: "text", label: () => WORDS.text, hint: () => WORDS.textHint, max: 20_000 },
]);

/** The form of a new chat: who is in it, and what is written first. Leads to the chat once it is begun. */
export function useBegin(close: () => void) {
  const [people, setPeople] = useState<readonly DirectoryUser[]>([]);
  const chosen = useUnsaved(people.length > 0);
  const arrive = useArriving(close);
  const form = useForm({
    fields: FIELDS,
    start: { topic: "", text: "" },
    // A chat of two people has none.
    except: () => (people.length < 2 ? ["topic"] : []),
    check: () => (people.length === 0 ? { people: WORDS.choose } : {}),
    send: ({ topic, text }) =>
      parley.call("POST", "/api/conversations", {
        body: {
          people: people.map(({ objectId }) => objectId),
          ...(people.length > 1 && topic.trim() !== "" && { topic: topic.trim() }),
          ...(text.trim() !== "" && { text }),
        },
      }),
    done: ({ conversation }) => {
      chosen.forget();
      arrive(conversation);
    },
  });
  const unsaved = form.work.unsaved || people.length > 0;
  const problem = isAboutOnly(form.problem, ["people"]) ? undefined : form.problem;
  return { people, setPeople, form: { ...form, problem, work: { ...form.work, unsaved } } };
}

function useArriving(close: () => void): (conversation: string | undefined) => void {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  return (conversation) => {
    void cache.invalidateQueries({ queryKey: CHATS });
    if (conversation === undefined) {
      notice(WORDS.under);
      close();
    } else void navigate(`/messages/${conversation}`);
  };
}
