import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parley } from "../../../../web/parley.ts";

/** What staff wrote about an appointment, the oldest first. */
export function useNotes(id: string) {
  return useQuery({
    queryKey: ["appointments", "notes", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/appointments/{id}/notes", { path: { id }, signal }),
  });
}

/** Writes one more note. */
export function useNoteWriting(id: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => parley.call("POST", "/api/appointments/{id}/notes", { path: { id }, body: { text } }),
    onSuccess: (notes) => cache.setQueryData(["appointments", "notes", id], notes),
  });
}
