/** Whether `error` is the operating system's refusal with one of these codes, such as `ENOENT`. */
export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** `work`, or `otherwise` when the operating system refuses with one of `codes`; any other error goes on. */
export async function unless<T, U>(codes: readonly string[], work: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await work;
  } catch (error) {
    if (isErrno(error, ...codes)) return otherwise;
    throw error;
  }
}
