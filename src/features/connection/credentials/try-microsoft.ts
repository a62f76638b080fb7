import { type Explanation, explain } from "../graph.ts";

export type Tried<T> = { readonly done: T } | { readonly refused: Explanation };

/** Asks Microsoft; what it refuses is an answer here, explained. Errors that are not Microsoft's are thrown on. */
export async function tried<T>(ask: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { done: await ask() };
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    return { refused: explanation };
  }
}
