import { useMemo } from "react";
import { parley, publicDoor, visitorDoor } from "./doors.ts";
import { OfferList } from "./offer-list.tsx";
import { OfferPage } from "./offer-page.tsx";

/** /book/<page> and /visit/book list what can be booked; with a service at the end it is booked there. */
export function BookPage() {
  const isVisitor = location.pathname.startsWith("/visit/");
  const [page = "", service = ""] = wordsOf(location.pathname, isVisitor);
  const door = useMemo(
    () => (isVisitor ? visitorDoor(service) : publicDoor(page, service)),
    [isVisitor, page, service],
  );
  const list = useMemo(
    () => (signal: AbortSignal) =>
      isVisitor
        ? parley.call("GET", "/api/me/services", { signal })
        : parley.call("GET", "/api/booking-pages/{page}", { path: { page }, signal }),
    [isVisitor, page],
  );
  return service === "" ? <OfferList ask={list} at={door.list} /> : <OfferPage door={door} />;
}

/** The page's word, which a visitor's own address has not, and the service's. */
function wordsOf(pathname: string, isVisitor: boolean): string[] {
  const words = pathname.split("/").map(decodeURIComponent);
  return isVisitor ? ["", ...words.slice(3)] : words.slice(2);
}
