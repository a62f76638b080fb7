import { useMutation } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { useKept } from "../queries.ts";

/** Keeps a file for a question of a service until somebody books with it; answers the id that it has. */
export async function uploadDocument(service: string, question: string, file: File): Promise<string> {
  const asked = { path: { id: service }, query: { question, name: file.name }, body: file, timeout: 120_000 };
  return (await parley.call("POST", "/api/services/{id}/documents", asked)).id;
}

/** Books an appointment for somebody. */
export function useBooking() {
  const onSuccess = useKept();
  return useMutation({
    mutationFn: (body: Schemas["AppointmentWish"]) => parley.call("POST", "/api/appointments", { body }),
    onSuccess,
  });
}
