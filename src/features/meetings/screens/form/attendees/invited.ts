/** Somebody who is to be invited. */
export interface Invited {
  readonly email: string;
  readonly name?: string;
}

/** Those invited with others added, each address once; who stands there already keeps their name. */
export function withInvited(invited: readonly Invited[], added: readonly Invited[]): Invited[] {
  const all = [...invited, ...added];
  const first = ({ email }: Invited) => all.findIndex((other) => other.email.toLowerCase() === email.toLowerCase());
  return all.filter((each, index) => first(each) === index);
}

/** Those invited with the addresses in a text added; "Bo <bo@campus.example>" is Bo, with the address in it. */
export function withAddresses(invited: readonly Invited[], text: string): Invited[] {
  const parts = text.split(/[,;\n]|\s(?=[^\s<]+@)/).map((part) => part.trim());
  return withInvited(invited, parts.filter((part) => part !== "").map(invitedIn));
}

function invitedIn(part: string): Invited {
  const [, name = "", email] = /^([^<]*)<([^<>]+)>/.exec(part) ?? [];
  if (email === undefined) return { email: part };
  return { email: email.trim(), ...(name.trim() !== "" && { name: name.trim() }) };
}

export function withoutAddress(invited: readonly Invited[], email: string): Invited[] {
  return invited.filter((each) => each.email !== email);
}

export function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);
}
