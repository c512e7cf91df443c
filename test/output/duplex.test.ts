import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import type { Page } from '../../src/layout/page.js';
import { type Pagination, paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { partOf } from './docx/package-parts.js';
import { fullIssue } from './docx/sample.js';

const { fonts } = embeddedFonts();
const style = resolveStyle({ isDuplex: true });
const { contents: _, ...plainIssue } = fullIssue;

/** An issue of one paragraph of so many lines. */
function issueOf(lines: number): Document {
  const text = '文'.repeat(28 * lines - 4);
  const blocks = [{ kind: 'paragraph', runs: [{ role: 'body', text }] } as const];
  const entry = { kind: 'entry', id: 'a.yaml', title: '题', blocks } as const;
  return { ...plainIssue, editorsNote: [], sections: [{ name: '甲', parts: [entry] }] };
}

const laid = (lines: number): Pagination => paginate(issueOf(lines), style, fonts, { latin: false });

/** Where the leftmost and rightmost text of a page stands, page number aside. */
function edgesOf({ items }: Page): { readonly left: number; readonly right: number } {
  const runs = items.flatMap((item) => (item.kind === 'glyphs' && item.role === 'body' ? [item] : []));
  return { left: Math.min(...runs.map(({ x }) => x)), right: Math.max(...runs.map(({ x }) => x)) };
}

const numbersOn = ({ items }: Page): string =>
  items.flatMap((item) => (item.kind === 'glyphs' && item.role === 'pageNumber' ? [item.text] : [])).join('');
/** Where its rules begin. */
const ruleStart = ({ items }: Page): number =>
  Math.min(...items.flatMap((item) => (item.kind === 'rule' && item.part === 'colophon' ? [item.x] : [])));
const hasColophon = ({ items }: Page): boolean =>
  items.some((item) => item.kind === 'glyphs' && item.role === 'signOff');

const documentXml = async (lines: number): Promise<string> => {
  const { colophon, unnumbered, paragraphs } = laid(lines);
  const bytes = await emitDocx(issueOf(lines), style, { colophon, unnumbered, paragraphs });
  return partOf(bytes, 'word/document.xml');
};

describe('an issue that is printed on both sides', () => {
  it('has its binding margin at the left of odd pages and at the right of even ones', async () => {
    const { pages } = laid(40);
    const [odd, even] = pages;
    const last = pages.at(-1);
    expect(odd && edgesOf(odd).left).toBeCloseTo(mmToPt(style.margin.left), 1);
    expect(even && edgesOf(even).left).toBeCloseTo(mmToPt(style.margin.right), 1);
    expect(last && ruleStart(last)).toBeCloseTo(mmToPt(style.margin.right), 1);
    const bytes = await emitDocx(issueOf(40), style);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:mirrorMargins/>');
    expect(partOf(bytes, 'word/document.xml')).toContain('w:tblpX="1474"');
  });

  it('has the colophon on an even page, whatever its length', () => {
    for (let lines = 1; lines <= 60; lines++) {
      const { pages, unnumbered } = laid(lines);
      const numbers = pages.map(numbersOn);
      expect(pages.length % 2, `${lines}`).toBe(0);
      expect(pages.map(hasColophon).indexOf(true), `${lines}`).toBe(pages.length - 1);
      const printed = numbers.filter((number) => number !== '').length;
      expect(printed, `${lines}`).toBe(pages.length - unnumbered);
    }
  });

  it('keeps the text whole on the page before, and numbers neither a blank page nor the colophon’s behind it', async () => {
    const short = laid(3);
    expect(short.pages.map(numbersOn)).toEqual(['— 1 —', '— 2 —']);
    expect(short.pages.map(hasColophon)).toEqual([false, true]);
    const length =
      Array.from({ length: 60 }, (_, i) => i + 1).find((lines) => laid(lines).unnumbered > 0) ?? 0;
    const full = laid(length);
    expect(full.pages.map(numbersOn)).toEqual(['— 1 —', '— 2 —', '', '']);
    const [fewer, more] = [await documentXml(3), await documentXml(length)];
    expect(fewer.match(/<w:sectPr>/gu)?.length).toBe(2);
    expect(fewer).toContain('<w:type w:val="evenPage"/>');
    expect(fewer).not.toContain('<w:titlePg/>');
    expect(fewer).not.toContain('<w:keepNext/>');
    expect(more).toContain('<w:titlePg/>');
  });
});

it('stays as it was where it is not', async () => {
  const single = resolveStyle();
  const { pages } = paginate(issueOf(40), single, fonts, { latin: false });
  expect(pages.map((page) => edgesOf(page).left)).toEqual(
    pages.map(() => expect.closeTo(mmToPt(single.margin.left), 1)),
  );
  const bytes = await emitDocx(issueOf(3), single);
  expect(partOf(bytes, 'word/settings.xml')).not.toContain('mirrorMargins');
  expect(partOf(bytes, 'word/document.xml')).not.toContain('evenPage');
});
