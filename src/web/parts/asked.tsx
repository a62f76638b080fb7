import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemBar } from "./problem-bar.tsx";
import { Waiting } from "./waiting.tsx";

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** How many rows the answer will roughly have. */
  readonly rows: number;
  readonly children: (answer: T) => ReactNode;
}

/** What was asked of the server: waiting, answered, or not to be had. An older answer stays beside a newer problem. */
export function Asked<T>({ query, rows, children }: Props<T>) {
  return (
    <>
      {query.isPending && <Waiting rows={rows} />}
      {query.isError && <ProblemBar error={query.error} tryAgain={() => void query.refetch()} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
