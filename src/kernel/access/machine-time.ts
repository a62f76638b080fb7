/** Milliseconds of the machine's own time, which neither goes back nor follows a sandbox: for whoever guesses or floods. */
export function machineTime(): number {
  return performance.timeOrigin + performance.now();
}
