import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const TEAM_WORDS = catalogue("classes.team", {
  menu: "Team",
  locked: "Students are kept out until somebody who teaches this class activates the team in Teams.",
  look: "Look at the team now",
  looked: "The team was looked at.",
  archive: {
    act: "Archive team",
    title: icu("Archive the team of {title}?", ["title"]),
    loss: "It stays in Teams to be read. It comes back by itself only when the class's own page takes it out.",
    readOnly: "Members can only read its files, too",
    done: "The team is archived.",
  },
  unarchive: { act: "Take out of archive", done: "The team is in use again." },
  restore: { act: "Restore deleted team", done: "The team is back." },
  disconnect: {
    act: "Disconnect team",
    title: icu("Disconnect the team of {title}?", ["title"]),
    loss: "The team stays in Teams as it is, with everybody in it. No sync goes near it any more, of this class or of others that share it.",
    done: "The team is on its own now.",
  },
  remove: {
    act: "Delete team",
    title: icu("Delete the team of {title}?", ["title"]),
    loss: "Its conversations, files and assignments go with it. For thirty days it can be restored.",
    because: "Why it is deleted",
    done: "The team is deleted.",
  },
  connect: {
    act: "Connect a team",
    title: icu("Connect {title} with a team", ["title"]),
    why: "Nobody in the team is changed by that. What a sync would do there stands in the next plan.",
    group: "Object id of the team’s group",
    groupHint: "From the Teams admin center. Empty where the class shares the team of another class.",
    sameAs: "Class whose team it shares",
    sameAsHint: "Type a part of its title or code.",
    none: "No class is called like that",
    verb: "Connect",
    done: "The class has a team.",
    missing: "Name a group or a class, not both.",
  },
});
