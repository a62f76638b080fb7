/** A bucket of tokens that fills evenly: `amount` in `seconds`. */
export interface Bucket {
  readonly level: number;
  readonly at: number;
}

export interface Rate {
  readonly amount: number;
  readonly seconds: number;
}

/** The bucket at `now`; a full one when there was none. Time that was set back fills nothing. */
export function filled(bucket: Bucket | undefined, { amount, seconds }: Rate, now: number): Bucket {
  if (bucket === undefined) return { level: amount, at: now };
  const gained = (Math.max(0, now - bucket.at) / 1000) * (amount / seconds);
  return { level: Math.min(amount, bucket.level + gained), at: now };
}

/** Whole seconds until the bucket holds `cost` tokens, at least one. */
export function secondsUntil({ level }: Bucket, cost: number, { amount, seconds }: Rate): number {
  return Math.max(1, Math.ceil(((Math.min(cost, amount) - level) * seconds) / amount));
}
