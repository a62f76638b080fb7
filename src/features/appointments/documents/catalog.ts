/** What can be attached to a booking, with the ends of names under which people know it. */
export const DOCUMENT_KINDS = [
  { title: "PDF", type: "application/pdf", ends: [".pdf"] },
  {
    title: "Word (DOCX)",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ends: [".docx"],
  },
  { title: "OpenDocument (ODT)", type: "application/vnd.oasis.opendocument.text", ends: [".odt"] },
  { title: "PNG", type: "image/png", ends: [".png"] },
  { title: "JPEG", type: "image/jpeg", ends: [".jpg", ".jpeg"] },
  { title: "plain text", type: "text/plain", ends: [".txt"] },
] as const;

/** The largest document, in MiB and in bytes. */
export const LARGEST_MIB = 10;
export const LARGEST_DOCUMENT = LARGEST_MIB * 1024 * 1024;
