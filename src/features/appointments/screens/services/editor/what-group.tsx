import { SERVICES } from "../words.ts";
import { LinesControl, TextControl } from "./controls.tsx";
import type { ServiceForm } from "./use-service-form.ts";

const { fields: words } = SERVICES;

/** What a service is called and where it is found. */
export function WhatGroup({ form: { draft, change, complaint } }: { readonly form: ServiceForm }) {
  return (
    <>
      <TextControl
        label={words.name}
        required
        value={draft.name}
        change={(name) => change({ name })}
        complaint={complaint("name")}
      />
      <LinesControl
        label={words.description}
        hint={words.descriptionHint}
        value={draft.description}
        change={(description) => change({ description })}
        complaint={complaint("description")}
      />
      <LinesControl
        label={words.policy}
        hint={words.policyHint}
        value={draft.policy}
        change={(policy) => change({ policy })}
        complaint={complaint("policy")}
      />
      <TextControl
        label={words.slug}
        hint={words.slugHint}
        required
        value={draft.slug}
        change={(slug) => change({ slug })}
        complaint={complaint("slug")}
      />
    </>
  );
}
