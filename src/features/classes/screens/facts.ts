import { icu } from "../../../web/words/catalogue.ts";
import { factWords } from "../../../web/words/facts.ts";

/** How what happens to classes reads. */
export const FACT_WORDS = factWords("classes", {
  "class-settings.changed": "How classes become teams was changed.",
  "class.changed": icu(
    "{hasTitle, select, yes {What holds for the class “{title}” was changed.} other {What holds for a class was changed.}}",
    ["hasTitle", "title"],
  ),
  "roster.brought": "A roster was brought.",
  "roster.taken": "A roster was taken.",
  "roster.refused": "A roster was refused, for it has bad lines.",
  "class-person.matched": "It was said by hand who somebody of the roster is.",
  "class-people.looked-up": "People of the roster were looked for in the directory.",
  "class-people.not-looked-up": "The directory could not be read for the people of the roster.",
  "class-plan.drawn": "It was drawn what a sync of classes would do.",
  "class-plan.failed": "It could not be drawn what a sync of classes would do.",
  "class-plan.stopped": "Some teams of a plan wait for a person.",
  "class-run.begun": "A sync of classes began.",
  "class-run.paused": "A sync of classes was paused.",
  "class-run.finished": "A sync of classes ended.",
  "class-team.synced": "A class's team was brought into step.",
  "class-team.failed": "A class's team could not be brought into step.",
  "class-team.released": "What was stopped for a class's team was released.",
  "class-team.gone": "A class's team was deleted in Teams.",
  "class-team.drifted": "Somebody changed in Teams who is in a class's team.",
  "class-team.connected": "A class was connected with a team.",
  "class-team.disconnected": "A class was disconnected from its team.",
  "class-team.archived": "A class's team was archived.",
  "class-team.unarchived": "A class's team was taken out of the archive.",
  "class-team.activated": "A class's team was activated: its students are let in.",
  "class-team.restored": "A class's deleted team was brought back.",
  "class-team.deleted": "A class's team was deleted.",
  "class-schedule.created": "A schedule of classes was made.",
  "class-schedule.changed": "A schedule of classes was changed.",
  "class-schedule.dropped": "A schedule of classes was taken away.",
});
