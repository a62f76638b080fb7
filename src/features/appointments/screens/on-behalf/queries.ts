import { useMutation } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";
import { useKept } from "../queries.ts";

/** Books an appointment for somebody. */
export function useBooking() {
  const onSuccess = useKept();
  return useMutation({
    mutationFn: (body: Schemas["AppointmentWish"]) => parley.call("POST", "/api/appointments", { body }),
    onSuccess,
  });
}
