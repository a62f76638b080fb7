import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";

interface Props {
  readonly pem: string;
  /** Of the connection; becomes the file's. */
  readonly name: string;
  readonly children: string;
}

/** The public half only; what it is for is said beside it. */
export function DownloadCertificate({ pem, name, children }: Props) {
  return (
    <Button
      as="a"
      icon={<ArrowDownloadRegular />}
      href={`data:application/x-x509-ca-cert,${encodeURIComponent(pem)}`}
      download={`${name.replaceAll(/[^\w-]+/g, "-")}.cer`}
    >
      {children}
    </Button>
  );
}
