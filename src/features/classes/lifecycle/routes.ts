import { z } from "zod";
import { route } from "../../../feature.ts";
import { archiveClass, deleteClassTeam, disconnectClass, restoreClass, unarchiveClass } from "./act-on-team.ts";
import { connectTeam } from "./connect-team.ts";
import { lookAtClass } from "./look-at-class.ts";
import { ArchiveWish, ClassTeam, DeletionWish, TeamWish } from "./contract.ts";

const RUN = { kind: "scope", scope: "classes:run" } as const;
const ById = z.object({ id: z.uuid() });
const ANSWERS = { 200: ClassTeam };

export const lifecycleRoutes = [
  route({
    method: "PUT",
    path: "/api/classes/:id/team",
    access: RUN,
    summary:
      "Connects a class with a team that there is, or with that of another class. Nobody in it is changed by that.",
    params: ById,
    body: TeamWish,
    answers: ANSWERS,
    handle: async (ctx, { params, body }) => ({ status: 200, body: await connectTeam(ctx, params.id, body) }),
  }),
  route({
    method: "POST",
    path: "/api/classes/:id/archive",
    access: RUN,
    summary: "Archives the team of a class: it stays to be read.",
    params: ById,
    body: ArchiveWish,
    answers: ANSWERS,
    handle: async (ctx, { params, body }) => ({ status: 200, body: await archiveClass(ctx, params.id, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/classes/:id/archive",
    access: RUN,
    summary: "Takes the team of a class out of the archive.",
    params: ById,
    answers: ANSWERS,
    handle: async (ctx, { params }) => ({ status: 200, body: await unarchiveClass(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/classes/:id/disconnection",
    access: RUN,
    summary: "Leaves the team of a class as it is and for itself; classes that share it are left without it, too.",
    params: ById,
    answers: ANSWERS,
    handle: async (ctx, { params }) => ({ status: 200, body: await disconnectClass(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/classes/:id/team/look",
    access: RUN,
    summary: "Asks Microsoft now who is in the team of a class, and whether it is put away or not activated yet.",
    params: ById,
    answers: ANSWERS,
    handle: async (ctx, { params }) => ({ status: 200, body: await lookAtClass(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/classes/:id/team/restoration",
    access: RUN,
    summary: "Brings back the team of a class that was deleted at most thirty days ago.",
    params: ById,
    answers: ANSWERS,
    handle: async (ctx, { params }) => ({ status: 200, body: await restoreClass(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/classes/:id/team/deletion",
    access: RUN,
    summary: "Deletes the team of a class with all that is in it; for thirty days it can be brought back.",
    params: ById,
    body: DeletionWish,
    answers: ANSWERS,
    handle: async (ctx, { params, body }) => ({ status: 200, body: await deleteClassTeam(ctx, params.id, body) }),
  }),
];
