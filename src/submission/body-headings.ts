import type { SourceText } from '../source/text.js';
import { blocksOf } from './block.js';
import { findHeadings, type Heading } from './headings.js';
import type { BodyParagraph } from './paragraph.js';

const known = new WeakMap<SourceText, ReadonlyMap<BodyParagraph, Heading>>();

/** The headings of levels in an entry's body, by the paragraphs that they are or begin. Read once for all that look at them. */
export function bodyHeadings(body: SourceText): ReadonlyMap<BodyParagraph, Heading> {
  const headings = known.get(body) ?? readHeadings(body);
  known.set(body, headings);
  return headings;
}

function readHeadings(body: SourceText): ReadonlyMap<BodyParagraph, Heading> {
  const paragraphs = blocksOf(body).map((block) =>
    block.kind === 'paragraph' ? block.paragraph : undefined,
  );
  return new Map(
    findHeadings(paragraphs.map((each) => each?.text.text)).flatMap((heading) => {
      const paragraph = paragraphs[heading.line];
      return paragraph ? [[paragraph, heading] as const] : [];
    }),
  );
}
