/** Ways to have a booking page on a website. */
export const WAYS = ["script", "frame", "link"] as const;
export type Way = (typeof WAYS)[number];

interface Embedded {
  /** The address of a booking page: of one service, or of all. */
  readonly page: string;
  /** What it is called, for whoever cannot see it. */
  readonly title: string;
}

type Write = (embedded: Embedded) => string;

/** As high as a month above the times of a day on a phone; what does not fit scrolls within the frame. */
const HEIGHT = "820px";

/** The markup that somebody puts into their website. */
export const CODES: Readonly<Record<Way, Write>> = {
  script: ({ page, title }) => {
    const { origin, pathname } = new URL(page);
    const [, , word = "", service] = pathname.split("/");
    const named = { src: `${origin}/embed.js`, "data-page": word, ...(service && { "data-service": service }) };
    return `<script${attributes({ ...named, "data-title": title })}></script>`;
  },
  frame: ({ page, title }) =>
    `<iframe${attributes({ src: `${page}?embed=1`, title, style: `width: 100%; height: ${HEIGHT}; border: 0` })}></iframe>`,
  link: ({ page, title }) => `<a${attributes({ href: page })}>${escaped(title)}</a>`,
};

/** Several stand below each other, to be read without scrolling sideways. */
function attributes(named: Readonly<Record<string, string>>): string {
  const written = Object.entries(named).map(([name, value]) => `${name}="${escaped(value)}"`);
  return written.length === 1 ? ` ${written[0]}` : `\n  ${written.join("\n  ")}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
