import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { components } from "../../../../sdk/src/types.ts";
import { parley } from "../../../web/parley.ts";
import { usePages } from "../../../web/table/use-pages.ts";

export type Mail = components["schemas"]["Mail"];
export type MailLine = components["schemas"]["MailLine"];
export type MailTemplate = components["schemas"]["MailTemplate"];
export type MailSettings = components["schemas"]["MailSettings"];
export type MailSettingsWish = components["schemas"]["MailSettingsWish"];
export type Wording = components["schemas"]["MailWording"];

/** Pages of mails, the newest first. */
export function useMails(query: Readonly<Record<string, string>>) {
  return usePages<MailLine>(["mails", "list", query], (cursor, signal) =>
    parley.call("GET", "/api/mails", { query: { ...query, ...cursor }, signal }),
  );
}

export function useMail(id: string) {
  return useQuery({
    queryKey: ["mails", "one", id],
    queryFn: ({ signal }) => parley.call("GET", "/api/mails/{id}", { path: { id }, signal }),
  });
}

export function useRetry() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => parley.call("POST", "/api/mails/{id}/retry", { path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["mails"] }),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ["mail-templates", "list"],
    queryFn: async ({ signal }) => (await parley.call("GET", "/api/mail-templates", { signal })).items,
  });
}

export function useTemplate(name: string) {
  return useQuery({
    queryKey: ["mail-templates", "one", name],
    queryFn: ({ signal }) => parley.call("GET", "/api/mail-templates/{name}", { path: { name }, signal }),
  });
}

/** What a wording would look like; while another is asked for, the last one that could be drawn stays. */
export function usePreview(name: string, wording: Wording) {
  return useQuery({
    queryKey: ["mail-previews", name, wording],
    queryFn: ({ signal }) =>
      parley.call("POST", "/api/mail-templates/{name}/preview", { path: { name }, body: wording, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useTemplateChanges(name: string) {
  const cache = useQueryClient();
  const keep = (template: MailTemplate) => {
    cache.setQueryData(["mail-templates", "one", name], template);
    void cache.invalidateQueries({ queryKey: ["mail-templates"] });
  };
  const path = { name };
  return {
    save: useMutation({
      mutationFn: (body: Wording) => parley.call("PUT", "/api/mail-templates/{name}", { path, body }),
      onSuccess: keep,
    }),
    reset: useMutation({
      mutationFn: () => parley.call("DELETE", "/api/mail-templates/{name}", { path }),
      onSuccess: keep,
    }),
    test: useMutation({
      mutationFn: (address: string) =>
        parley.call("POST", "/api/mail-templates/{name}/test", { path, body: { address } }),
    }),
  };
}

export function useSettings() {
  return useQuery({
    queryKey: ["mail-settings"],
    queryFn: ({ signal }) => parley.call("GET", "/api/mail-settings", { signal }),
  });
}

export function useSettingsChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MailSettingsWish) => parley.call("PUT", "/api/mail-settings", { body }),
    onSuccess: (settings) => cache.setQueryData(["mail-settings"], settings),
  });
}
