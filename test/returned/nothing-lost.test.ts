import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line, Manuscript } from '../../src/manuscript/manuscript.js';
import { docx, escaped, relation } from '../import/word/docx.js';
import { returned } from './as-sent.js';
import { styled, styles } from './written.js';

/** A part of a document: its XML, the characters that it reads as, and those that were taken away. */
interface Shown {
  readonly xml: string;
  readonly text: string;
  readonly gone: string;
}

const joined = (parts: readonly Shown[]): Shown => ({
  xml: parts.map(({ xml }) => xml).join(''),
  text: parts.map(({ text }) => text).join(''),
  gone: parts.map(({ gone }) => gone).join(''),
});

const word = fc.string({
  unit: fc.constantFrom(...'桐岭镇冬修水利，。：“（）12AB&<—𠮷'),
  minLength: 1,
  maxLength: 6,
});

const person = 'w:id="1" w:author="程望" w:date="2026-03-11T09:30:00Z"';

const run: fc.Arbitrary<Shown> = fc
  .tuple(
    word,
    fc.constantFrom('plain', 'bold', 'ins', 'del', 'moveTo', 'moveFrom', 'control', 'link', 'picture'),
  )
  .map(([text, kind]) => {
    const xml = `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    switch (kind) {
      case 'ins':
      case 'moveTo':
        return { xml: `<w:${kind} ${person}>${xml}</w:${kind}>`, text, gone: '' };
      case 'del':
        return {
          xml: `<w:del ${person}>${xml.replaceAll('w:t', 'w:delText')}</w:del>`,
          text: '',
          gone: text,
        };
      case 'moveFrom':
        return { xml: `<w:moveFrom ${person}>${xml}</w:moveFrom>`, text: '', gone: text };
      case 'control':
        return {
          xml: `<w:sdt><w:sdtPr><w:tag w:val="${'c'.repeat(16)}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
          text,
          gone: '',
        };
      case 'link':
        return { xml: `<w:hyperlink w:anchor="x">${xml}</w:hyperlink>`, text, gone: '' };
      case 'picture':
        return { xml: '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>', text: '', gone: '' };
      case 'bold':
        return { xml: xml.replace('<w:r>', '<w:r><w:rPr><w:b/></w:rPr>'), text, gone: '' };
      default:
        return { xml, text, gone: '' };
    }
  });

/** Where bookmarks begin and end, in any order: nested, crossed, repeated, without a beginning or an end. */
const edge: fc.Arbitrary<Shown> = fc
  .tuple(
    fc.constantFrom(
      '_kb_masthead',
      '_kb_section1',
      '_kb_aaaaaaaaaaaaaaaa',
      '_kb_bbbbbbbbbbbbbbbb',
      '_kb_colophon',
      'other',
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.boolean(),
  )
  .map(([name, id, isStart]) => ({
    xml: isStart ? `<w:bookmarkStart w:id="${id}" w:name="${name}"/>` : `<w:bookmarkEnd w:id="${id}"/>`,
    text: '',
    gone: '',
  }));

const inline = fc.oneof({ weight: 3, arbitrary: run }, edge);

const paragraph: fc.Arbitrary<Shown> = fc
  .tuple(
    fc.array(inline, { maxLength: 5 }).map(joined),
    fc.constantFrom('', '<w:ins w:id="2" w:author="岑宁"/>', '<w:del w:id="2" w:author="岑宁"/>'),
    fc.constantFrom('', styled('Section'), styled('Briefs'), styled('Caption'), styled('Headline')),
  )
  .map(([{ xml, ...shown }, mark, style]) => ({
    xml: `<w:p><w:pPr>${style}<w:rPr>${mark}</w:rPr></w:pPr>${xml}</w:p>`,
    ...shown,
  }));

const wrapped = (before: string, { xml, ...shown }: Shown, after: string): Shown => ({
  xml: `${before}${xml}${after}`,
  ...shown,
});

const cell = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((each) => wrapped('<w:tc>', joined(each), '</w:tc>'));
const row = fc
  .array(cell, { minLength: 1, maxLength: 3 })
  .map((each) => wrapped('<w:tr>', joined(each), '</w:tr>'));
const table = fc
  .array(fc.oneof({ weight: 4, arbitrary: row }, edge), { maxLength: 3 })
  .map((each) => wrapped('<w:tbl>', joined(each), '</w:tbl>'));
const box = paragraph.map((each) =>
  wrapped(
    '<w:p><w:r><w:pict><v:textbox><w:txbxContent>',
    each,
    '</w:txbxContent></v:textbox></w:pict></w:r></w:p>',
  ),
);

const body = fc
  .array(fc.oneof({ weight: 6, arbitrary: paragraph }, table, box, edge), { maxLength: 10 })
  .map(joined);

function linesOf({ parts }: Manuscript): readonly Line[] {
  return parts.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => {
      if (piece.kind === 'line') return [piece];
      const caption = piece.caption ? [piece.caption] : [];
      if (piece.kind === 'image') return caption;
      return [...caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line))];
    }),
  );
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const sorted = (text: string): string => [...text.replace(/\s/gu, '')].sort().join('');

describe('a DOCX of any paragraphs, tables, changes and bookmarks', () => {
  it('has each of its characters in one part, as it reads and as it was taken away', () => {
    fc.assert(
      fc.property(body, ({ xml, text, gone }) => {
        const { manuscript } = returned(
          docx(xml, { styles, 'word/media/image1.png': png }, relation('rId9', 'image', 'media/image1.png')),
        );
        const runs = linesOf(manuscript).flatMap((line) => line.runs);
        const of = (isGone: boolean): string =>
          runs
            .filter(({ change }) => (change?.kind === 'deleted') === isGone)
            .map((each) => each.text)
            .join('');
        expect(sorted(of(false))).toBe(sorted(text));
        expect(sorted(of(true))).toBe(sorted(gone));
        const anchors = manuscript.parts.flatMap(({ anchor }) => anchor ?? []);
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of its characters where no part stands in another', () => {
    const plain = fc.array(fc.oneof(run, fc.constant({ xml: '</w:p><w:p>', text: '', gone: '' })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(plain.map(joined), ({ xml, text }) => {
        const { manuscript } = returned(
          docx(`<w:p>${xml}</w:p>`.replaceAll('<w:tag w:val="cccccccccccccccc"/>', '')),
        );
        const read = linesOf(manuscript).flatMap((line) =>
          line.runs.flatMap((each) => (each.change?.kind === 'deleted' ? [] : [each.text])),
        );
        expect(read.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
