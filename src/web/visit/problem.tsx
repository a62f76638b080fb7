import { ProblemBar } from "../parts/problem-bar.tsx";
import { Notices } from "../parts/notice.tsx";

interface Props {
  readonly error: unknown;
  readonly tryAgain?: () => void;
}

/** What went wrong. Few visitors see it, so it is fetched for them alone. */
export function Problem(props: Props) {
  return (
    <>
      <ProblemBar {...props} />
      <Notices />
    </>
  );
}
