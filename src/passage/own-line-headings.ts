import { bodyHeadings } from '../submission/body-headings.js';
import type { Heading } from '../submission/headings.js';
import type { Article, Passage } from './passage.js';

/** The paragraphs of an entry that are nothing but a heading of a level, and their headings; none in a brief or a note. */
export function ownLineHeadings({ part, isBrief, passages }: Article): ReadonlyMap<Passage, Heading> {
  if (!part?.body || isBrief) return new Map();
  const found = bodyHeadings(part.body);
  if (found.size === 0) return new Map();
  const headings = new Map([...found].map(([{ text }, heading]) => [text, heading]));
  return new Map(
    passages.flatMap((passage) => {
      const heading = headings.get(passage.source);
      return heading?.isOwnLine ? [[passage, heading] as const] : [];
    }),
  );
}
