/** Ends the process when its Node is too old even to fetch the right one. Written so that a very old Node can read it. */
export function refuseOldNode() {
  if (Number(process.versions.node.split(".")[0]) >= 20) return;
  console.error(
    "Parley needs Node 20 or newer to start, and this is Node " +
      process.versions.node +
      ": install a newer one from https://nodejs.org.",
  );
  process.exit(1);
}
