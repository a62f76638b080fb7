import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";

interface Props {
  readonly path: `/api/${string}`;
  readonly query?: Readonly<Record<string, string>>;
  readonly title: string;
  readonly name?: string;
}

/** A button that saves what an address of the API hands out. */
export function ExportLink({ path, query = {}, title, name = "" }: Props) {
  const asked = new URLSearchParams(query).toString();
  return (
    <Button as="a" href={asked === "" ? path : `${path}?${asked}`} download={name} icon={<ArrowDownloadRegular />}>
      {title}
    </Button>
  );
}
