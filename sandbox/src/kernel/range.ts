/** Part of some bytes, as a Range header asks for it (RFC 9110 §14). */
export interface Slice {
  /** 416 with no bytes where nothing of it exists. */
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Buffer;
}

/** Takes one range of bytes; anything else that is asked for means all of them. */
export function sliceOf(data: Buffer, range: string | undefined): Slice {
  const headers = { "Accept-Ranges": "bytes" };
  const bounds = boundsOf(range?.trim() ?? "", data.length);
  if (bounds === undefined) return { status: 200, headers, data };
  const [from, to] = bounds;
  if (from > to || from >= data.length) {
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${data.length}` }, data: Buffer.alloc(0) };
  }
  const part = { ...headers, "Content-Range": `bytes ${from}-${to}/${data.length}` };
  return { status: 206, headers: part, data: data.subarray(from, to + 1) };
}

/** First and last byte of "bytes=2-5", "bytes=2-" or, for the last five, "bytes=-5". */
function boundsOf(range: string, length: number): readonly [number, number] | undefined {
  const end = length - 1;
  const last = /^bytes=-(\d+)$/.exec(range)?.[1];
  if (last !== undefined) return [length - Math.min(length, Number(last)), Number(last) === 0 ? -1 : end];
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  if (from === undefined) return undefined;
  return [Number(from), to === undefined || to === "" ? end : Math.min(Number(to), end)];
}
