/** What a file that grows in a folder is called beside its address; no address ends so. */
export const PART = ".part";

/** Addresses are made by us from ids; anything that could climb out of its folder or bucket is a fault of ours. */
export function checkedAddress(address: string): string {
  if (!/^[\w-]+(\/[\w.-]+)+$/.test(address) || address.split("/").includes("..") || address.endsWith(PART)) {
    throw new Error(`Not a storage address: ${address}`);
  }
  return address;
}
