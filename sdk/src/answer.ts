/** An answer that has arrived whole. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Waits for the end of an answer. Rejects where it breaks off. */
export async function wholeOf(response: Response): Promise<Answer> {
  const { ok, status, headers } = response;
  return { ok, status, headers, text: await response.text() };
}

/** What an answer holds. */
export function contentOf<T>({ headers, text }: Answer): T {
  const isJson = headers.get("content-type")?.includes("application/json") ?? false;
  const content: unknown = isJson ? JSON.parse(text) : text || undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types are generated from the description that the server serializes by
  return content as T;
}
