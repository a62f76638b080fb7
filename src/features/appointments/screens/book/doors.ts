import { connect, type Schemas } from "../../../../../sdk/src/index.ts";
import type { AskSlots } from "../picker/use-month.ts";

type Hold = Schemas["Hold"];
type OwnAppointment = Schemas["OwnAppointment"];
export type BookingPage = Schemas["BookingPage"];
export type ServicePage = Schemas["OfferedServicePage"];

/** The API, called as whoever the browser says; nobody at all has to be signed in at the public pages. */
export const parley = connect({ url: "", credentials: "same-origin" });

/** What somebody has filled in. */
export interface Booking {
  readonly hold: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly zone: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Where a service is booked: by anybody on the organisation's page, or by a visitor whom we know. */
export interface Door {
  readonly service: (signal: AbortSignal) => Promise<ServicePage>;
  readonly slots: AskSlots;
  readonly hold: (start: string) => Promise<Hold>;
  readonly letGo: (hold: string) => Promise<unknown>;
  /** Keeps a file for a question until somebody books with it; answers the id that it has. */
  readonly upload: (question: string, file: File) => Promise<string>;
  readonly book: (booking: Booking) => Promise<OwnAppointment>;
  /** Name and address are known already. */
  readonly knows: boolean;
  /** Where everything is listed that can be booked here. */
  readonly list: string;
}

/** As long as the server waits for a file, in milliseconds. */
const UPLOAD = { timeout: 120_000, retries: 1 };

export function publicDoor(page: string, service: string): Door {
  const path = { page, service };
  const at = "/api/booking-pages/{page}/services/{service}";
  return {
    service: (signal) => parley.call("GET", at, { path, signal }),
    slots: (query, signal) => parley.call("GET", `${at}/slots`, { path, query, signal }),
    hold: (start) => parley.call("POST", `${at}/holds`, { path, body: { start } }),
    letGo: (id) => parley.call("DELETE", "/api/booking-pages/{page}/holds/{id}", { path: { page, id } }),
    upload: async (question, file) => {
      const query = { question, name: file.name };
      return (await parley.call("POST", `${at}/documents`, { path, query, body: file, ...UPLOAD })).id;
    },
    book: ({ hold, name, email, phone, zone, answers }) =>
      parley.call("POST", "/api/booking-pages/{page}/appointments", {
        path: { page },
        body: { hold, customer: { name, email, zone, ...given({ phone }) }, answers },
      }),
    knows: false,
    list: `/book/${page}`,
  };
}

export function visitorDoor(service: string): Door {
  const path = { service };
  const at = "/api/me/services/{service}";
  return {
    service: (signal) => parley.call("GET", at, { path, signal }),
    slots: (query, signal) => parley.call("GET", `${at}/slots`, { path, query, signal }),
    hold: (start) => parley.call("POST", `${at}/holds`, { path, body: { start } }),
    letGo: (id) => parley.call("DELETE", "/api/me/holds/{id}", { path: { id } }),
    upload: async (question, file) => {
      const query = { question, name: file.name };
      return (await parley.call("POST", `${at}/documents`, { path, query, body: file, ...UPLOAD })).id;
    },
    book: ({ hold, phone, zone, answers }) =>
      parley.call("POST", "/api/me/appointments", { body: { hold, zone, answers, ...given({ phone }) } }),
    knows: true,
    list: "/visit/book",
  };
}

/** What was left empty is not said. */
function given({ phone }: { readonly phone: string }): { readonly phone?: string } {
  return phone.trim() === "" ? {} : { phone: phone.trim() };
}
