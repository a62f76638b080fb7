/** The SID that Windows knows a person or group of the directory by, made of their object id. */
export function securityIdentifierOf(objectId: string): string {
  const hex = objectId.replaceAll("-", "");
  // The first three parts of a guid are written with the lowest byte first.
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  const bytes = Buffer.from(hex, "hex");
  const guid = Buffer.from(order.map((at) => bytes[at] ?? 0));
  return `S-1-12-1-${[0, 4, 8, 12].map((at) => guid.readUInt32LE(at)).join("-")}`;
}
