import { refuseOldNode } from "./bootstrap/old-node.mjs";

refuseOldNode();
// Loaded late: an old Node could not even read what it imports.
void import("./bootstrap/commands.mjs").then(({ conclude, start }) => conclude(start));
