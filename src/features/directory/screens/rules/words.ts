import { catalogue, icu } from "../../../../web/words/catalogue.ts";

export const WORDS = catalogue("directory.rules", {
  title: "Matching people",
  why: "Parley finds a person in your Microsoft directory by comparing a local field with a directory field. Nobody is guessed at: where nobody or several match, the person stays unmatched.",
  audiences: { operator: "Operators", user: "Users" },
  says: icu(
    "{audience, select, operator {Operators} other {Users}} are matched where their {local} equals {directory} in the directory.",
    ["audience", "local", "directory"],
  ),
  fields: {
    userPrincipalName: "the login name",
    mail: "the e-mail address",
    employeeId: "the employee id",
    onPremisesSamAccountName: "the account name on premises",
    id: "the object id",
  },
  change: "Change",
  form: {
    title: icu("How {audience, select, operator {operators} other {users}} are matched", ["audience"]),
    local: "Local field",
    localHint: "email, name, or a field of your own such as staffNumber.",
    directory: "Equals in the directory",
    save: "Save",
    saved: "People are matched this way from now on. Those who are matched already stay so.",
  },
  test: {
    title: "Try it on a person",
    why: "Finds the person in the directory by the rule of their kind, and keeps the match where there is just one.",
    search: "Person",
    hint: "Begin to type a name or e-mail.",
    go: "Match this person",
    nobody: "Nobody of that name.",
    matched: icu("{name} is {displayName}, {login}.", ["name", "displayName", "login"]),
  },
});
