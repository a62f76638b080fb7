import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

export const ArchiveWish = z
  .strictObject({
    /** Whether members may only read the team's files, too. */
    readOnlyFiles: z.boolean().default(false),
  })
  .meta({ id: "ClassArchiveWish" });

/** The team that a class is to have: one of Microsoft's, or that of another class. */
export const TeamWish = z
  .strictObject({
    /** Microsoft's id of a team that there is already. */
    group: z.uuid().optional(),
    /** Another class, whose team this one is to share. */
    sameAs: z.uuid().optional(),
  })
  .refine(({ group, sameAs }) => (group === undefined) !== (sameAs === undefined), "Name either group or sameAs.")
  .meta({ id: "ClassTeamWish" });

/** Why a team is deleted, and its name once more, so that it is not the wrong one. */
export const DeletionWish = z
  .strictObject({ name: z.string().min(1).max(256), because: OneLine.min(1).max(400) })
  .meta({ id: "ClassTeamDeletion" });

/** The team of a class. */
export const ClassTeam = z
  .object({
    id: z.uuid(),
    groupId: z.string().optional(),
    state: z.enum(["wanted", "making", "live", "archived", "disconnected", "gone"]),
    name: z.string().optional(),
    classes: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: "ClassTeam" });
export type ClassTeam = z.infer<typeof ClassTeam>;
