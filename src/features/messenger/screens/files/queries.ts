import { useMutation, useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../../../../sdk/src/index.ts";
import { parley } from "../../../../web/parley.ts";

export type FilesAllowed = Schemas["ChatFilesAllowed"];

/** What one can do with files in a chat; undefined while that is not known. */
export function useFilesAllowed(id: string) {
  return useQuery({
    queryKey: ["conversations", "files", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/conversations/{id}/files", { path: { id }, signal }),
    staleTime: 60_000,
  }).data;
}

/** Where what was uploaded and is not in Teams yet is looked at. */
export function uploadAddress(conversation: string, upload: string): string {
  return `/api/conversations/${conversation}/uploads/${upload}/content`;
}

/** Takes back what was attached and not sent. */
export function useTakingBackUpload(id: string) {
  return useMutation({
    mutationFn: (upload: string) =>
      parley.call("DELETE", "/api/conversations/{id}/uploads/{upload}", { path: { id, upload } }),
  });
}

export interface FileAddress {
  readonly id: string;
  readonly message: string;
  readonly attachment: string;
}

/** Asks Microsoft whether it hands out a file, and how large it is. */
export function useLookAtFile() {
  return useMutation({
    mutationFn: (path: FileAddress) =>
      parley.call("GET", "/api/conversations/{id}/files/{message}/{attachment}/about", { path }),
  });
}
