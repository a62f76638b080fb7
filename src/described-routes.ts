import { features } from "./features.ts";
import { houseRoutes } from "./house-routes.ts";
import type { House } from "./house.ts";
import { describeRoutes } from "./kernel/http/describe.ts";

/** The API's OpenAPI description, drawn from the route declarations alone: no handler runs, so none needs a house. */
export async function describedRoutes(): Promise<object> {
  return describeRoutes([
    ...features.flatMap((feature) => feature.routes),
    ...houseRoutes(nobody<House>(), () => false),
  ]);
}

function nobody<T extends object>(): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the declarations are read; a handler that ran would fail loudly here
  return new Proxy(
    {},
    {
      get: () => {
        throw new Error("A handler ran while its route was being described.");
      },
    },
  ) as T;
}
