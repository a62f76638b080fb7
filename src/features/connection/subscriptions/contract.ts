export const SUBSCRIPTION_STATES = ["wanted", "live", "leaving", "stranger"] as const;

export const SUBSCRIPTION_FACTS = ["subscription.refused", "subscription.lost"] as const;
