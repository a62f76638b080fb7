import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../../../sdk/src/index.ts";
import { parley } from "../../../web/parley.ts";

export type Appointment = Schemas["Appointment"];
export type Service = Schemas["Service"];
export type Host = Schemas["Host"];

export function useAppointment(id: string) {
  return useQuery({
    queryKey: ["appointments", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/appointments/{id}", { path: { id }, signal }),
  });
}

/** The types of appointment that can be booked, by name. */
export function useServices() {
  return useQuery({
    queryKey: ["services", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/services", { signal })).items,
  });
}

export function useService(id: string) {
  return useQuery({
    queryKey: ["services", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/services/{id}", { path: { id }, signal }),
    enabled: id !== "",
  });
}

/** Those whom appointments are held with, by name. */
export function useHosts() {
  return useQuery({
    queryKey: ["hosts", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/hosts", { signal })).items,
  });
}

export interface SlotsAsked {
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly host?: string | undefined;
  readonly as: "customer" | "staff";
}

/** What is free of a service; while another stretch is asked for, the one before stays. */
export function useSlots({ host, ...asked }: SlotsAsked) {
  const query = { ...asked, ...(host !== undefined && { host }) };
  return useQuery({
    // Whatever happens to an appointment may take a time or free one.
    queryKey: ["appointments", "slots", query],
    queryFn: ({ signal }) => parley.call("GET", "/api/slots", { query, signal }),
    enabled: asked.service !== "",
    placeholderData: keepPreviousData,
  });
}

/** Why a start is offered or is not. */
export function useExplanation(asked: {
  readonly service: string;
  readonly start: string;
  readonly as: SlotsAsked["as"];
}) {
  return useQuery({
    queryKey: ["appointments", "explanation", asked],
    queryFn: ({ signal }) => parley.call("GET", "/api/slots/explanation", { query: asked, signal }),
    enabled: asked.service !== "" && asked.start !== "",
  });
}

/** Keeps an appointment as the server answered it, and asks again for what it may have changed. */
export function useKept() {
  const cache = useQueryClient();
  return (appointment: Appointment) => {
    cache.setQueryData(["appointments", "one", appointment.id], appointment);
    void cache.invalidateQueries({ queryKey: ["appointments"] });
    void cache.invalidateQueries({ queryKey: ["facts"] });
  };
}

/** What can be done with one appointment. */
export function useActs(id: string) {
  const onSuccess = useKept();
  const path = { id };
  return {
    approve: useMutation({
      mutationFn: (body: Schemas["AppointmentApproval"]) =>
        parley.call("POST", "/api/appointments/{id}/approval", { path, body }),
      onSuccess,
    }),
    decline: useMutation({
      mutationFn: (body: Schemas["AppointmentDecline"]) =>
        parley.call("POST", "/api/appointments/{id}/decline", { path, body }),
      onSuccess,
    }),
    move: useMutation({
      mutationFn: (body: Schemas["AppointmentReschedule"]) =>
        parley.call("POST", "/api/appointments/{id}/reschedule", { path, body }),
      onSuccess,
    }),
    cancel: useMutation({
      mutationFn: (body: Schemas["AppointmentCancellation"]) =>
        parley.call("POST", "/api/appointments/{id}/cancellation", { path, body }),
      onSuccess,
    }),
    mark: useMutation({
      mutationFn: (body: Schemas["AppointmentAttendance"]) =>
        parley.call("POST", "/api/appointments/{id}/attendance", { path, body }),
      onSuccess,
    }),
    meet: useMutation({
      mutationFn: () => parley.call("POST", "/api/appointments/{id}/meeting", { path }),
      onSuccess,
    }),
  };
}
