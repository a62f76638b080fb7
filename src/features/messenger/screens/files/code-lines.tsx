import { Spinner, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { parley } from "../../../../web/parley.ts";
import { explain } from "../../../../web/parts/explain.ts";
import { idsOf, type Kept } from "./kept-by-microsoft.ts";
import { FILE_WORDS } from "./words.ts";

interface Props {
  /** The conversation. */
  readonly id: string;
  readonly at: Kept;
  readonly children: (code: string) => ReactNode;
}

/** The lines of code that Microsoft keeps for a message; they are text, whatever they say. */
export function CodeLines({ id, at, children }: Props) {
  const { data, error } = useQuery({
    queryKey: ["conversations", "code", id, at],
    queryFn: async ({ signal }) => {
      const { post, ...ids } = idsOf(at);
      return await parley.call("GET", "/api/conversations/{id}/messages/{message}/pictures/{content}", {
        path: { id, ...ids },
        query: post === undefined ? {} : { post },
        signal,
      });
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null) return <Text size={200}>{explain(error).sentence}</Text>;
  if (data === undefined) return <Spinner size="tiny" label={FILE_WORDS.loadingCode} />;
  return children(data.length > LONGEST ? `${data.slice(0, LONGEST)}\n…` : data);
}

/** More of it is read in Teams. */
const LONGEST = 100_000;
