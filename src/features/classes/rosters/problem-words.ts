import { SESSION_FAULTS } from "../sessions/fault-words.ts";

interface Words {
  readonly sentence: string;
  readonly cure: string;
}

/** Every way in which a roster can be wrong, and the remarks at the end; in braces what it is about. */
const WORDS = {
  "roster-empty": {
    sentence: "The roster names no class.",
    cure: "Bring a roster with its classes: nobody is taken out of a team because a roster is empty.",
  },
  "file-gone": { sentence: "The file is no longer kept.", cure: "Bring the roster again." },
  "newer-roster": {
    sentence: "A roster that was brought later has been taken already.",
    cure: "Bring this one again if it is the newer one all the same.",
  },
  "kind-unknown": {
    sentence: "The file is neither a OneRoster archive nor CSV nor JSON.",
    cure: "Bring the ZIP file that your information system exports for OneRoster, or a CSV file with a line for each enrolment.",
  },
  "archive-broken": {
    sentence: "The archive cannot be read: {value}",
    cure: "Export it again and bring it whole: it was cut short or changed on its way.",
  },
  "archive-locked": {
    sentence: "The file {value} of the archive is locked with a password.",
    cure: "Export it without a password.",
  },
  "archive-too-large": {
    sentence: "The archive holds more than 2 GiB, or far more than its size allows for.",
    cure: "Export only the files that OneRoster names, and only one school year.",
  },
  "file-twice": {
    sentence: "The archive holds two files called {value}.",
    cure: "Export it again: nobody can tell which of the two counts.",
  },
  "file-missing": {
    sentence: "The file {value} is missing.",
    cure: "Export classes, users and enrolments together, with manifest.csv beside them.",
  },
  "file-unsaid": {
    sentence: "The archive holds {value}, and its manifest does not say whether whole or as changes.",
    cure: "Say so in manifest.csv: bulk, delta, or absent for files that are not sent.",
  },
  "nothing-known": {
    sentence: "The archive holds changes only, and there is no whole OneRoster roster for them to change.",
    cure: "Bring the roster whole (bulk) once; changes can follow it. After a roster of another kind, after changes by the API, and after somebody was erased, it must come whole again.",
  },
  "version-unknown": {
    sentence: "This is OneRoster {value}; 1.1 and 1.2 are read.",
    cure: "Export OneRoster 1.1 or 1.2.",
  },
  "source-gone": {
    sentence: "The source was removed before it was read.",
    cure: "Add it again and have it read.",
  },
  "service-unreachable": {
    sentence: "At {field} the service could not be asked: {value}",
    cure: "Check the address of the source. Where the service lies in your own network, the operator adds its host to PARLEY_ALLOWED_HOSTS.",
  },
  "service-signed-out": {
    sentence: "The service does not let Parley in. At {field} it answered “{value}”.",
    cure: "Compare client id, secret, token address and scope with what the service gave you; for a plain token, whether it still holds.",
  },
  "service-lacks": {
    sentence: "At {field} the service answered “{value}”.",
    cure: "Check the address of the source: it mostly ends in /ims/oneroster/v1p1 or /ims/oneroster/rostering/v1p2.",
  },
  "service-objects": {
    sentence: "At {field} the service answered “{value}”.",
    cure: "Set fewer items at once; some services allow no more than 100. If it stays so, ask whoever runs the service.",
  },
  "service-refused": {
    sentence: "At {field} the service answered “{value}”.",
    cure: "Nothing was changed. Have it read again later; if it stays so, ask whoever runs the service.",
  },
  "service-unclear": {
    sentence: "At {field} the service did not answer as OneRoster has it: {value}.",
    cure: "Check the address and the version of the source; the address ends before /users.",
  },
  "service-busy": {
    sentence: "At {field} the service asked to come again in {value} minutes.",
    cure: "Have it read then, or by a schedule at a quieter hour.",
  },
  "service-slow": {
    sentence: "At {field} the service had taken longer for one collection than can be waited for.",
    cure: "Set a larger page size, as far as the service allows it.",
  },
  "service-endless": {
    sentence: "At {field} the service had given more items of one collection than any school has.",
    cure: "Ask whoever runs it why its pages do not end.",
  },
  "service-repeats": {
    sentence: "At {field} the service gave the page before once more.",
    cure: "It does not go by limit and offset, as OneRoster has it. Ask whoever runs it.",
  },
  "service-changed": {
    sentence: "At {field} the service had another number of items than before, each time it was read: {value}.",
    cure: "Have it read at a quieter hour.",
  },
  "service-cut-short": {
    sentence: "The service gave fewer items than it says to have: at {field} it ended with {value}.",
    cure: "Nobody is taken out of a team because a roster was cut short. Have it read again; if it stays so, ask whoever runs the service.",
  },
  "not-text": { sentence: "The file is not text.", cure: "Save it as CSV (UTF-8)." },
  "csv-malformed": {
    sentence: "From here on the file cannot be read as CSV: {value}",
    cure: 'Mostly it was cut short, or a quotation mark was never closed. Export it again; a quotation mark within a cell is written as "".',
  },
  "file-empty": { sentence: "The file has no head.", cure: "The first line names the columns." },
  "head-unclear": {
    sentence: "The head names the column “{value}” twice.",
    cure: "Give every column a name of its own.",
  },
  "column-missing": {
    sentence: "The column “{field}” is missing.",
    cure: "Add it to the head. These names are looked for: {value}.",
  },
  "cells-do-not-fit": {
    sentence: "The line has {value} than the head has columns.",
    cure: "If it is the last line, the file was cut short: export it again. Otherwise put cells that hold the delimiter in quotation marks.",
  },
  "value-missing": { sentence: "“{field}” is empty.", cure: "Fill it in, or leave the line out." },
  "value-too-long": {
    sentence: "“{field}” is longer than it can be: “{value}”",
    cure: "Ids have at most 200 characters, roles 60, titles 400.",
  },
  "status-unknown": {
    sentence: "“{value}” is no status.",
    cure: "OneRoster knows active, inactive and tobedeleted; in an export of everything it may be empty.",
  },
  "role-unknown": {
    sentence: "“{value}” is no role of an enrolment.",
    cure: "OneRoster knows student, teacher, administrator and proctor, aide and others of 1.1, and own ones as ext:name.",
  },
  "too-many-roles": {
    sentence: "“{value}” is one role too many: a roster has at most 60.",
    cure: "Look whether the column of roles holds something else.",
  },
  "date-unknown": { sentence: "“{value}” is no day.", cure: "Write days as 2026-09-01." },
  "instant-unknown": {
    sentence: "“{value}” is no point in time.",
    cure: "Write when it was changed as 2026-09-01T08:00:00Z.",
  },
  "id-twice": {
    sentence: "Another line has the id “{value}” already.",
    cure: "Leave one of the two out: nobody can tell which of them counts.",
  },
  "class-differs": {
    sentence: "The class “{value}” is described otherwise by a line before.",
    cure: "Give each class an id of its own, or describe it the same on every line.",
  },
  "person-differs": {
    sentence: "The person “{value}” is described otherwise by a line before.",
    cure: "Give each person an id of their own, or describe them the same on every line.",
  },
  "class-unknown": {
    sentence: "There is no class “{value}” in the roster.",
    cure: "Add the class, or leave the enrolment out.",
  },
  "person-unknown": {
    sentence: "There is nobody with the id “{value}” in the roster.",
    cure: "Add the person, or leave the enrolment out.",
  },
  "reference-unknown": {
    sentence: "“{field}” names “{value}”, which the roster does not have.",
    cure: "Export all files of the roster together.",
  },
  "json-malformed": { sentence: "This is no JSON: {value}", cure: "Bring it whole, as one JSON object." },
  "json-too-large": {
    sentence: "A roster as JSON has at most 64 MiB.",
    cure: "Bring so large a roster as OneRoster archive or CSV.",
  },
  "json-unclear": {
    sentence: "{field}: {value}",
    cure: "Write it as the description of the API has it: {classes: […], people: […]}.",
  },
  "collection-absent": {
    sentence: "The service does not have this collection; it answered “{value}”.",
    cure: "Classes are told without it. Where it should be there, check what the client may read.",
  },
  "known-later": {
    sentence: "Of “{value}” a later state is known than this line has.",
    cure: "The later one stays. Bring changes in the order in which they were made.",
  },
  "two-roles": {
    sentence: "“{value}” is in one class with two roles.",
    cure: "Both are taken; in the team, whoever is an owner by one of them is an owner.",
  },
  "enrolled-twice": {
    sentence: "“{value}” is enrolled twice in one class with the same role.",
    cure: "It counts once.",
  },
  ...SESSION_FAULTS,
} satisfies Record<string, Words>;

export type Reason = keyof typeof WORDS;

interface Said {
  readonly field: string;
  readonly reason: Reason;
  readonly value?: string | undefined;
}

/** What is wrong in words, and what cures it. */
export function problemWords({ field, reason, value = "" }: Said): Words {
  const { sentence, cure } = WORDS[reason];
  const filled = (text: string) =>
    text.replace(/\{(field|value)\}/g, (_all, name) => (name === "field" ? field : value));
  return { sentence: filled(sentence), cure: filled(cure) };
}
