import { z } from "zod";
import { route } from "../../../feature.ts";
import { AbilitiesWish, AbilityShown, PresetShown, Requirements, RequirementsWish } from "./contract.ts";
import { listAbilities } from "./list-abilities.ts";
import { setAbilities } from "./set-abilities.ts";
import { listPresets } from "./list-presets.ts";
import { setPermissionSet } from "./set-permission-set.ts";
import { showRequirements } from "./show-requirements.ts";

const ById = z.object({ id: z.uuid() });
const Abilities = z.object({ items: z.array(AbilityShown) });

export const requirementRoutes = [
  route({
    method: "GET",
    path: "/api/abilities",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists what Parley can do with Microsoft, what of it is switched on, and what each needs.",
    answers: { 200: Abilities },
    handle: async (ctx) => ({ status: 200, body: { items: await listAbilities(ctx) } }),
  }),
  route({
    method: "PUT",
    path: "/api/abilities",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Switches these abilities on and all others off; works while Microsoft is down.",
    body: AbilitiesWish,
    answers: { 200: Abilities },
    handle: async (ctx, { body }) => {
      await setAbilities(ctx, body.on);
      return { status: 200, body: { items: await listAbilities(ctx) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/presets",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists the permissions that known set-up guides ask for, beside the least that does the same.",
    answers: { 200: z.object({ items: z.array(PresetShown) }) },
    handle: async (ctx) => ({ status: 200, body: { items: listPresets(ctx) } }),
  }),
  route({
    method: "GET",
    path: "/api/connections/:id/requirements",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists what is needed for all that is switched on: what is granted, missing, or not needed.",
    params: ById,
    answers: { 200: Requirements },
    handle: async (ctx, { params }) => ({ status: 200, body: await showRequirements(ctx, params.id) }),
  }),
  route({
    method: "PUT",
    path: "/api/connections/:id/requirements",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Chooses which permissions a connection asks for: the least, or the list of a guide.",
    params: ById,
    body: RequirementsWish,
    answers: { 200: Requirements },
    handle: async (ctx, { params, body }) => {
      await setPermissionSet(ctx, params.id, body.permissionSet);
      return { status: 200, body: await showRequirements(ctx, params.id) };
    },
  }),
];
