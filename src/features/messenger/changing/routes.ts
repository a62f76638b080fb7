import { z } from "zod";
import { route } from "../../../feature.ts";
import { Emoji, InName, MessageEdit } from "./contract.ts";
import { editMessage } from "./edit-message.ts";
import { setReaction } from "./set-reaction.ts";
import { setDeleted, takeBack } from "./take-back.ts";

const WRITE = { kind: "scope", scope: "messages:write" } as const;
const OfMessage = z.object({ id: z.uuid(), message: z.uuid() });
const OfReaction = OfMessage.extend({ reaction: Emoji });
const DONE = { status: 204 } as const;

interface Named {
  readonly params: z.output<typeof OfMessage>;
  readonly query: z.output<typeof InName>;
}

const meant = ({ params: { id: conversation, message }, query: { account } }: Named) => ({
  conversation,
  message,
  account,
});

export const changing = [
  route({
    method: "PATCH",
    path: "/api/conversations/:id/messages/:message",
    access: WRITE,
    summary:
      "Changes what a message of one's own says in Teams. Answers when Microsoft has taken it; the chat shows it a moment later.",
    params: OfMessage,
    body: MessageEdit,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params, body: { account, ...edit } }) => {
      await editMessage(ctx, meant({ params, query: { account } }), edit);
      return DONE;
    },
  }),
  route({
    method: "DELETE",
    path: "/api/conversations/:id/messages/:message",
    access: WRITE,
    summary:
      "Takes back a message of one's own: in Teams it is deleted; one that waits to be sent, or that Microsoft refused, is never sent.",
    params: OfMessage,
    query: InName,
    answers: { 204: z.undefined() },
    handle: async (ctx, named) => {
      await takeBack(ctx, meant(named));
      return DONE;
    },
  }),
  route({
    method: "POST",
    path: "/api/conversations/:id/messages/:message/restoration",
    access: WRITE,
    summary: "Brings back a message of one's own that was deleted.",
    params: OfMessage,
    query: InName,
    answers: { 204: z.undefined() },
    handle: async (ctx, named) => {
      await setDeleted(ctx, meant(named), false);
      return DONE;
    },
  }),
  route({
    method: "PUT",
    path: "/api/conversations/:id/messages/:message/reactions/:reaction",
    access: WRITE,
    summary: "Reacts to a message with an emoji, in the name of one's own Microsoft account.",
    params: OfReaction,
    query: InName,
    answers: { 204: z.undefined() },
    handle: async (ctx, named) => {
      await setReaction(ctx, meant(named), { reaction: named.params.reaction, isSet: true });
      return DONE;
    },
  }),
  route({
    method: "DELETE",
    path: "/api/conversations/:id/messages/:message/reactions/:reaction",
    access: WRITE,
    summary: "Takes one's own reaction to a message back.",
    params: OfReaction,
    query: InName,
    answers: { 204: z.undefined() },
    handle: async (ctx, named) => {
      await setReaction(ctx, meant(named), { reaction: named.params.reaction, isSet: false });
      return DONE;
    },
  }),
];
