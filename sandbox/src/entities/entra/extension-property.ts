import { defineTable } from "../../kernel/table.ts";

/** A directory extension: a property that an app adds to directory objects. */
export interface ExtensionProperty {
  readonly id: string;
  readonly appObjectId: string;
  /** Such as extension_b7d8e648520f41d3b9c0fdeb91768a0a_jobGroup. */
  readonly name: string;
  readonly dataType: string;
  readonly isMultiValued: boolean;
  readonly targetObjects: readonly string[];
}

export const EXTENSION_PROPERTIES = defineTable<ExtensionProperty, "app">({
  name: "extension-properties",
  key: (row) => row.id,
  indexes: { app: (row) => row.appObjectId },
});
