/** Something outside Parley that an ability cannot do without, or does better with. */
export interface Requirement {
  readonly kind: "application-permission" | "delegated-permission" | "policy" | "licence" | "account" | "address";
  /** Microsoft's own name for it, so that an admin can search for it. */
  readonly name: string;
  /** Why, in plain words. */
  readonly because: string;
  /** What is lost without it; where this is absent, nothing of the ability works. */
  readonly without?: string;
  /** Other permissions of the same kind, each of which includes it. */
  readonly within?: readonly string[];
}

/** Something a feature can do, which an organisation switches on or off. */
export interface Ability {
  readonly key: `${string}.${string}`;
  readonly title: string;
  /** What people get, in a sentence. */
  readonly gives: string;
  /** Whether it is on in an organisation that never chose. */
  readonly usual: boolean;
  /** Only its permissions and accounts can be prepared: the feature itself is not in this version. */
  readonly prepared?: boolean;
  /** By whose Microsoft accounts it works: each person's own, or one of the organisation's; absent where the app does it. */
  readonly accounts?: "person" | "organisation";
  readonly requirements: readonly Requirement[];
}
