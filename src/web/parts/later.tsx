import { type ComponentType, lazy, type ReactElement, Suspense } from "react";

/**
 * A part that is fetched when it is first shown, such as a dialog, so that the page it belongs to stays small. Nothing
 * stands in its place until then.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>): (props: P) => ReactElement {
  const Part = lazy(async () => ({ default: await fetch() }));
  return function Later(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
