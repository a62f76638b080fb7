import { FluentProvider } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { createBrowserRouter, Outlet, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";
import { openCache } from "./parley.ts";
import { Notices } from "./parts/notice.tsx";
import { BrokenPage, MissingPage } from "./shell/broken-page.tsx";
import type { Screen } from "./screen.ts";
import { PUBLIC_SCREENS, SCREENS } from "./screens.ts";
import { useAppearance } from "./shell/appearance.ts";
import { useLanguage } from "./words/languages.ts";

const router = createBrowserRouter([
  {
    Component: Frame,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      ...PUBLIC_SCREENS.map(routeOf),
      {
        lazy: async () => ({ Component: (await import("./shell/shell.tsx")).Shell }),
        children: [...SCREENS.map(routeOf), { path: "*", Component: MissingPage }],
      },
    ],
  },
]);

const cache = openCache(() => {
  const { pathname, search } = router.state.location;
  if (pathname !== "/sign-in") void router.navigate("/sign-in", { state: { from: pathname + search } });
});

/** All screens. */
export function App() {
  return (
    <QueryClientProvider client={cache}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

function Frame() {
  const appearance = useAppearance();
  const { code, dir } = useLanguage();
  // Another language is another page: nothing of the one before may stay on it.
  return (
    <FluentProvider key={code} theme={appearance.theme} dir={dir}>
      <Outlet context={appearance} />
      <Notices />
    </FluentProvider>
  );
}

function routeOf({ path, component }: Screen): RouteObject {
  return { path, ErrorBoundary: BrokenPage, lazy: async () => ({ Component: await component() }) };
}
