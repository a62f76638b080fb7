import { z } from "zod";

const about = {
  name: z.string(),
  title: z.string(),
  /** Which of Microsoft's roles runs it. */
  role: z.string(),
  because: z.string(),
  needs: z.array(z.string()),
};

export const ScriptAbout = z
  .object({
    ...about,
    /** What is switched on calls for it, it was run as far as tests tell, or nothing here asks for it. */
    state: z.enum(["needed", "run", "not-needed"]),
    /** Why it cannot be written now, and what to do about it. */
    hindrance: z.object({ sentence: z.string(), cure: z.string() }).optional(),
  })
  .meta({ id: "ScriptAbout" });
export type ScriptAbout = z.infer<typeof ScriptAbout>;

export const ScriptText = z.object({ ...about, fileName: z.string(), text: z.string() }).meta({ id: "ScriptText" });
export type ScriptText = z.infer<typeof ScriptText>;
