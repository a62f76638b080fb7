import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { textOf, type Turn } from "../turns.ts";
import { clockWords, speakerLines, UNNAMED, type Written } from "./written.ts";

/** A transcript for a word processor: headings that it can be walked by, and its language where that is known. */
export async function docxOf(written: Written): Promise<Buffer> {
  const { subject, when, organiser, speakers, turns, language } = written;
  const document = new Document({
    title: subject,
    creator: "Parley",
    description: `Transcript, ${when}`,
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 22, ...(language !== undefined && { language: { value: language } }) },
        },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: plain(subject), heading: HeadingLevel.TITLE }),
          new Paragraph({ text: when }),
          ...(organiser === undefined ? [] : [new Paragraph({ text: plain(`Organiser: ${organiser}`) })]),
          new Paragraph({ text: "Speakers", heading: HeadingLevel.HEADING_1 }),
          ...speakerLines(speakers).map((line) => new Paragraph({ text: plain(line), bullet: { level: 0 } })),
          new Paragraph({ text: "Transcript", heading: HeadingLevel.HEADING_1 }),
          ...turns.flatMap(paragraphsOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraphsOf(turn: Turn): Paragraph[] {
  const time = new TextRun({ text: clockWords(turn.start), size: 18 });
  const who = new TextRun({ text: `${plain(turn.speaker ?? UNNAMED)}  `, bold: true });
  return [
    new Paragraph({ children: [who, time], keepNext: true, spacing: { before: 160 } }),
    new Paragraph({ text: plain(textOf(turn)) }),
  ];
}

/** XML has no place for control characters. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, " ").toWellFormed();
}
