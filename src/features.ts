import type { Feature } from "./feature.ts";
import { connection } from "./features/connection/feature.ts";
import { directory } from "./features/directory/feature.ts";
import { meetings } from "./features/meetings/feature.ts";

/** The features, from the ground floor up: one line each. */
export const features: readonly Feature[] = [connection, directory, meetings];
