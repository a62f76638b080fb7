import { FluentProvider } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { createBrowserRouter, Outlet, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";
import { LeaveGuard } from "./form/leave-guard.tsx";
import { isUnsaved } from "./form/unsaved.ts";
import { openCache } from "./parley.ts";
import { Notices } from "./parts/notice.tsx";
import { BrokenPage, MissingPage } from "./shell/broken-page.tsx";
import type { Screen } from "./screen.ts";
import { PUBLIC_SCREENS, SCREENS } from "./screens.ts";
import { useAppearance } from "./appearance/appearance.ts";
import { needing } from "./shell/needing.tsx";
import { tellSignedOut } from "./signed-out.ts";
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

const cache = openCache({
  signedOut: (refusal) => {
    // Whoever is filling something in stays where it is, and signs in elsewhere.
    if (isUnsaved()) return tellSignedOut(refusal);
    const { pathname, search } = router.state.location;
    if (pathname !== "/sign-in") void router.navigate("/sign-in", { state: { from: pathname + search } });
  },
  answered: () => tellSignedOut(undefined),
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
  const { theme } = useAppearance();
  const { code, dir } = useLanguage();
  // Another language is another page: nothing of the one before may stay on it.
  return (
    <FluentProvider key={code} theme={theme} dir={dir}>
      <Outlet />
      <Notices />
      <LeaveGuard />
    </FluentProvider>
  );
}

function routeOf(screen: Screen): RouteObject {
  const lazy = async () => ({ Component: needing(screen, await screen.component()) });
  return { path: screen.path, ErrorBoundary: BrokenPage, lazy };
}
