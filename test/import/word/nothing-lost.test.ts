import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OriginalBlock } from '../../../src/import/original.js';
import { readOriginals } from '../../../src/import/read-originals.js';
import { testLimits } from '../shown.js';
import { docx, escaped } from './docx.js';

/** A part of a document: its XML, and the characters that a person sees of it. */
interface Shown {
  readonly xml: string;
  readonly text: string;
}

const text = fc.string({
  unit: fc.constantFrom(...'桐岭镇冬修水利，。、：“”——（）123AB%&<>"— é𠮷　'),
  minLength: 1,
  maxLength: 12,
});

const properties = fc.constantFrom(
  '',
  '<w:rPr><w:b/></w:rPr>',
  '<w:rPr><w:rFonts w:ascii="仿宋"/><w:sz w:val="32"/></w:rPr>',
  '<w:rPr><w:rPrChange w:id="1" w:author="周明"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>',
);

const run: fc.Arbitrary<Shown> = fc.tuple(text, properties).map(([content, look]) => ({
  xml: `<w:r>${look}<w:t xml:space="preserve">${escaped(content)}</w:t></w:r>`,
  text: content,
}));

/** What stands around runs and doesn't show, or takes them away. */
const wrappings: readonly ((inner: Shown) => Shown)[] = [
  (inner) => inner,
  ({ xml, text: shown }) => ({ xml: `<w:hyperlink r:id="x">${xml}</w:hyperlink>`, text: shown }),
  ({ xml, text: shown }) => ({
    xml: `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
    text: shown,
  }),
  ({ xml, text: shown }) => ({ xml: `<w:ins w:id="1" w:author="周明">${xml}</w:ins>`, text: shown }),
  ({ xml }) => ({ xml: `<w:del w:id="1" w:author="周明">${xml}</w:del>`, text: '' }),
  ({ xml, text: shown }) => ({
    xml: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${xml}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    text: shown,
  }),
  ({ xml, text: shown }) => ({
    xml: `<mc:AlternateContent><mc:Choice Requires="wps">${xml}</mc:Choice><mc:Fallback>${xml}</mc:Fallback></mc:AlternateContent>`,
    text: shown,
  }),
  ({ xml, text: shown }) => ({ xml: `${xml}<w:r><w:br/><w:tab/></w:r>`, text: `${shown}\n\t` }),
];

const inline: fc.Arbitrary<Shown> = fc
  .tuple(run, fc.array(fc.constantFrom(...wrappings), { maxLength: 3 }))
  .map(([inner, around]) => around.reduce((shown, wrap) => wrap(shown), inner));

const joined = (parts: readonly Shown[]): Shown => ({
  xml: parts.map(({ xml }) => xml).join(''),
  text: parts.map(({ text: shown }) => shown).join(''),
});

const paragraph: fc.Arbitrary<Shown> = fc
  .tuple(fc.array(inline, { maxLength: 5 }).map(joined), fc.boolean())
  .map(([{ xml, text: shown }, isMarkDeleted]) => ({
    xml: `<w:p><w:pPr><w:rPr>${isMarkDeleted ? '<w:del w:id="2" w:author="李青"/>' : ''}</w:rPr></w:pPr>${xml}</w:p>`,
    text: shown,
  }));

const table: fc.Arbitrary<Shown> = fc
  .array(
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }).map(joined), { minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((rows) => ({
    xml: `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(({ xml }) => `<w:tc>${xml}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    text: rows
      .flat()
      .map(({ text: shown }) => shown)
      .join(''),
  }));

const boxed: fc.Arbitrary<Shown> = fc.tuple(paragraph, run).map(([box, after]) => ({
  xml: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${box.xml}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${after.xml}</w:p>`,
  text: `${after.text}${box.text}`,
}));

const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, table, boxed), { maxLength: 8 })
  .map(joined);

function shownOf(blocks: readonly OriginalBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      return block.kind === 'picture'
        ? ''
        : block.rows
            .flat()
            .map((cell) => cell.text)
            .join('');
    })
    .join('');
}

const dense = (shown: string): string => shown.replace(/\s/gu, '');

describe('a DOCX of any paragraphs, tables, text boxes and what stands around their text', () => {
  it('loses and repeats no character that a person sees, and keeps their order', async () => {
    await fc.assert(
      fc.asyncProperty(body, async ({ xml, text: shown }) => {
        const originals = await readOriginals('来稿', docx(xml), testLimits);
        expect(dense(shownOf(originals.flatMap(({ blocks }) => blocks)))).toBe(dense(shown));
      }),
      { numRuns: 300 },
    );
  });
});
