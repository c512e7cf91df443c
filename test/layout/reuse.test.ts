import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { textParagraphs } from '../../src/document/paragraph.js';
import { type PaginateOptions, type Pagination, paginate } from '../../src/layout/paginate.js';
import { embeddedFonts } from '../faces.js';
import { composeFolder, issueFolders } from '../project.js';
import { randomDocument } from './random-issue.js';

const { fonts } = embeddedFonts();
const { style } = composeFolder(issueFolders[0]?.[1] ?? '');

const lay = (document: Document, options: Partial<PaginateOptions> = {}): Pagination =>
  paginate(document, style, fonts, { latin: false, ...options });

/** The pages and the findings, without what is kept for the next time. */
const shown = ({ sections: _, ...rest }: Pagination) => rest;

/** Several sections of such documents, one after the other. */
const documents = fc
  .array(randomDocument, { minLength: 2, maxLength: 5 })
  .map(
    ([first, ...others]): Document | undefined =>
      first && { ...first, sections: [first, ...others].flatMap(({ sections }) => sections) },
  )
  .filter((each) => each !== undefined);

it('an issue laid out again, after a section or what is before them has changed, is as if it were new', () => {
  fc.assert(
    fc.property(documents, randomDocument, fc.nat(4), fc.boolean(), (before, other, at, changesNote) => {
      const after: Document = {
        ...before,
        ...(changesNote ? { editorsNote: other.editorsNote } : {}),
        sections: before.sections.map((section, i) =>
          i === at ? (other.sections[0] ?? section) : structuredClone(section),
        ),
      };
      const { sections: previous } = lay(before);
      expect(shown(lay(after, { previous }))).toEqual(shown(lay(after)));
    }),
    { numRuns: 30 },
  );
});

it('gives the pages anew in 要目 when the text before a headline has grown', () => {
  const folder = issueFolders.find(([name]) => name === 'classified-0003')?.[1] ?? '';
  const { document } = composeFolder(folder);
  const noted = (text: string): Document => ({
    ...document,
    editorsNote: [{ kind: 'paragraph', runs: [{ role: 'editorsNote', text }] }],
  });
  const before = lay(noted('按语很短。'));
  const after = lay(noted('按语写得很长，'.repeat(200)), { previous: before.sections });
  const pagesOf = ({ contents }: Pagination): string => contents.map(({ page }) => page).join(' ');
  expect(after.sections.sections).toEqual(before.sections.sections);
  expect(pagesOf(before)).toBe('1 2 2 3 3 3');
  expect(pagesOf(after)).toBe('4 4 4 5 5 6');
});

it('takes over the sections before the one that has changed, and no other', () => {
  const { document } = composeFolder(issueFolders[0]?.[1] ?? '');
  const { sections: previous } = lay(document);
  const again = lay(structuredClone(document), { previous }).sections.sections;
  expect(again.map((each, i) => each === previous.sections[i])).toEqual(again.map(() => true));
  const changed: Document = {
    ...document,
    sections: document.sections.map((each, i) => (i === 1 ? { ...each, parts: each.parts.slice(1) } : each)),
  };
  const partly = lay(changed, { previous }).sections.sections;
  expect(partly.map((each, i) => each === previous.sections[i])).toEqual(partly.map((_, i) => i < 1));
});

it('tells of the paragraphs of the document that is laid out, not of those that it has taken over', () => {
  const { document } = composeFolder(issueFolders[0]?.[1] ?? '');
  const { sections: previous } = lay(document);
  const again = structuredClone(document);
  const own = textParagraphs(again);
  const contents = again.contents?.headlines.length ?? 0;
  const told = lay(again, { previous }).paragraphs.slice(contents);
  expect(told.map(({ source }, i) => source === own[i])).toEqual(own.map(() => true));
});

it('takes nothing over of other faces, of another style, or of a draft, which shows what is missing', () => {
  const { document } = composeFolder(issueFolders[0]?.[1] ?? '');
  const { sections: previous } = lay(document);
  const kept = (pagination: Pagination): number =>
    pagination.sections.sections.filter((each, i) => each === previous.sections[i]).length;
  expect(kept(lay(document, { previous }))).toBe(document.sections.length);
  expect(kept(lay(document, { previous, draft: true }))).toBe(0);
  expect(kept(lay(document, { previous, latin: true }))).toBe(0);
  expect(kept(paginate(document, style, { ...fonts }, { latin: false, previous }))).toBe(0);
  const looser = { ...style, punctuationCompression: !style.punctuationCompression };
  expect(kept(paginate(document, looser, fonts, { latin: false, previous }))).toBe(0);
});
