/** What people know an address by: its host. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
