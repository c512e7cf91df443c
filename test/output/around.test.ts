import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Entry, Instruction, Paragraph, Run } from '../../src/document/document.js';
import type { GlyphRun, Page, Rule } from '../../src/layout/page.js';
import { type Pagination, paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { mmToPt } from '../../src/style/length.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { paragraphs } from '../layout/generated.js';
import { randomDocument } from '../layout/random-issue.js';
import { partOf } from './docx/package-parts.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();

function paragraph(role: Run['role'], ...texts: readonly string[]): Paragraph {
  return { kind: 'paragraph', runs: texts.map((text) => ({ role, text })) };
}

const instruction: fc.Arbitrary<Instruction> = fc
  .tuple(
    fc.array(paragraphs, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '县委书记　', '市人民政府副秘书长、办公室主任　'),
  )
  .map(([words, post]) => ({
    paragraphs: words.map((text) => paragraph('instruction', text)),
    signature: paragraph('instruction', post, '卓砚舟', '　2026年11月3日'),
  }));

const attachmentNames: fc.Arbitrary<readonly Paragraph[]> = fc
  .array(paragraphs, { minLength: 1, maxLength: 12 })
  .map((names) =>
    names.map((name, i) =>
      paragraph(
        'body',
        `${i === 0 ? '附件：' : ''}${names.length > 1 ? `${i + 1}.` : ''}`,
        name.slice(0, 70),
      ),
    ),
  );

/** Issues with what stands around their texts. */
const aroundTexts: fc.Arbitrary<Document> = fc
  .record({
    document: randomDocument,
    onIssue: fc.option(fc.array(instruction, { minLength: 1, maxLength: 2 })),
    parts: fc.array(
      fc.record({
        instructions: fc.option(fc.array(instruction, { minLength: 1, maxLength: 3 })),
        attachmentNames: fc.option(attachmentNames),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  })
  .map(({ document: { contents: _, ...document }, onIssue, parts }) => ({
    ...document,
    ...(onIssue ? { instructions: onIssue } : {}),
    sections: document.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part, i): Entry | typeof part => {
        const { instructions, attachmentNames: names } = parts[i] ?? {};
        return part.kind === 'entry'
          ? {
              ...part,
              ...(instructions ? { instructions } : {}),
              ...(names ? { attachmentNames: names } : {}),
            }
          : part;
      }),
    })),
  }));

const layOut = (document: Document): Pagination => paginate(document, style, fonts, { latin: false });
const bare = (text: string): string => text.replace(/\s/gu, '');

function textOf(pages: readonly Page[]): string {
  const runs = pages.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
  return bare(
    runs
      .filter(({ role }) => role !== 'pageNumber')
      .map(({ text }) => text)
      .join(''),
  );
}

function docxText(xml: string): string {
  const texts = xml.match(/<w:t(?: [^>]*)?>[^<]*/gu) ?? [];
  const text = texts.map((each) => each.replace(/^[^>]*>/u, '')).join('');
  return bare(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** The frames of a page: each is two rules that lie and two that stand. */
function framesOn({ items }: Page): readonly Frame[] {
  const rules = items.filter((item): item is Rule => item.kind === 'rule' && item.part === 'frame');
  const lying = rules.filter(({ width, thickness }) => width > thickness);
  expect(rules.length).toBe(2 * lying.length);
  return lying.flatMap((upper, i) => {
    const lower = lying[i + 1];
    return i % 2 === 0 && lower ? [{ top: upper.y, bottom: lower.y + lower.thickness }] : [];
  });
}

describe('what stands around the texts', () => {
  it('reads alike in text, PDF and DOCX', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aroundTexts, async (document) => {
        const laid = layOut(document);
        const bytes = await emitDocx(document, style, {
          paragraphs: laid.paragraphs,
          colophon: laid.colophon,
        });
        const text = bare(emitText(document));
        expect(textOf(laid.pages)).toBe(text);
        expect(docxText(partOf(bytes, 'word/document.xml'))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('has frames that hold their words and nothing else, inside the type area', { timeout: 120_000 }, () => {
    const top = mmToPt(style.margin.top);
    const bottom = top + mmToPt(style.typeArea.height);
    fc.assert(
      fc.property(aroundTexts, (document) => {
        for (const page of layOut(document).pages) {
          const frames = framesOn(page);
          for (const frame of frames) {
            expect(frame.top).toBeGreaterThanOrEqual(top);
            expect(frame.bottom).toBeLessThanOrEqual(bottom);
          }
          for (const item of page.items) {
            if (item.kind !== 'glyphs') continue;
            const middle = item.y - item.size * 0.38;
            const holding = frames.filter((frame) => middle > frame.top && middle < frame.bottom);
            expect(holding.length).toBe(item.role === 'instruction' ? 1 : 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a frame with the headline below it', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(aroundTexts, (document) => {
        for (const { items } of layOut(document).pages) {
          const texts = items.filter(
            (item): item is GlyphRun => item.kind === 'glyphs' && item.role !== 'pageNumber',
          );
          const last = texts.at(-1);
          // A page ends with a signature only where nothing that could have gone before it has.
          const isWhole = last?.role === 'instruction' && /日$/u.test(last.text);
          if (isWhole && document.instructions === undefined)
            expect(texts.filter(({ role }) => role === 'body').map(({ text }) => text)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
