import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.js';
import { gb2312Characters } from '../../../src/font/cut/charset.js';
import { generalStandardAdditions } from '../../../src/font/cut/general-standard.js';
import { type FontResolution, resolveFonts } from '../../../src/font/resolve.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { wrapCff } from '../../font/build-cff.js';
import { buildFont, temporaryFolder, windowsName } from '../../font/build-font.js';
import { pdfText, withoutSpace } from '../../reader.js';
import { contents } from './contents.js';
import { documentOfText } from './document.js';

const folder = temporaryFolder();
const foxit = readFileSync(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/FoxitSerifItalic.pfb'),
);

async function pdfOf(
  document: Document,
  { fonts }: FontResolution = embeddedFonts(),
  latin = false,
): Promise<Uint8Array> {
  const style = resolveStyle();
  const { pages, structure, missing } = paginate(document, style, fonts, { latin });
  expect(missing).toEqual([]);
  return emitPdf({ pages, structure, fonts, metadata: document.metadata, style, embeddedFiles: [] });
}

async function copied(text: string): Promise<{ readonly text: string; readonly bytes: Uint8Array }> {
  const bytes = await pdfOf(documentOfText(text));
  const whole = withoutSpace(await pdfText(bytes));
  return { text: whole.slice(whole.indexOf('【动态】') + 4), bytes };
}

describe('text copied from the PDF', () => {
  it('is the source, for every character of GB 2312 and 通用规范汉字表', async () => {
    const gb2312 = [...gb2312Characters()].filter((char) => char >= '\u4e00' && char <= '\u9fff');
    const all = `${gb2312.join('')}${generalStandardAdditions}`;
    expect([...all].length).toBe(6763 + 1467);
    expect((await copied(all)).text).toBe(all);
  }, 60_000);

  it('tells characters apart that one glyph serves', async () => {
    const text = '省略…和⋯，间隔·和•，甲乙\u2014丙';
    expect((await copied(text)).text).toBe(withoutSpace(text));
  });

  it('has superscripts and subscripts as they were written, however they are drawn', async () => {
    const text = '面积120m²，容量10⁶，排放CO₂少3×10⁻⁷，¹⁰⁴₀₁₉';
    expect((await copied(text)).text).toBe(text);
  });

  it('keeps values with XML’s own characters in the metadata', async () => {
    const { bytes } = await copied('文');
    expect(Buffer.from(bytes).toString('latin1')).toContain('&#38; &#60;');
  });

  it('is found as it was written, whatever gaps the line has: in the masthead, between 汉字 and figures, in loose lines', async () => {
    const masthead = {
      nameplate: ['栖禾县', '渠务快报'],
      issueNumber: '第127期（总第1863期）',
      issuingOffice: '渠务办',
      date: '2025年1月2日',
    };
    const names = [windowsName(1, 'Own Latin'), windowsName(6, 'OwnLatin')];
    const trueType = buildFont({ names, chars: '0123456789%.@abcdefghijklmnopqrstuvwxyzABG' });
    const latinFrom = (path: string): FontResolution =>
      resolveFonts({ configured: { latin: path }, baseDirectory: folder.path, folders: [] });
    const faces = {
      none: embeddedFonts(),
      trueType: latinFrom(folder.write('latin.ttf', trueType)),
      cff: latinFrom(folder.write('latin.otf', wrapCff(foxit, 230))),
    };
    const piece = fc.constantFrom(
      '清淤河道',
      '12',
      '3.5%',
      '，',
      '。',
      '（',
      '）',
      '万亩',
      'GB',
      '月',
      '报送',
      'ab@qihe.example',
    );
    const texts = fc
      .array(piece, { minLength: 40, maxLength: 120 })
      .map((pieces) => `渠${pieces.join('')}禾`);
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('none', 'trueType', 'cff'), async (text, latin) => {
        const bytes = await pdfOf({ ...documentOfText(text), masthead }, faces[latin], latin !== 'none');
        const found = await pdfText(bytes);
        for (const line of [...masthead.nameplate, masthead.issueNumber, masthead.date, text])
          expect(found).toContain(line);
      }),
      { numRuns: 36, seed: 11 },
    );
  }, 60_000);
});

describe('a character of private use', () => {
  it('has a text beside it, as PDF/A-2a asks, and is drawn', async () => {
    const name = [windowsName(1, 'Own Signs'), windowsName(6, 'OwnSigns')];
    const aliases = [0xe000, 0xf0000, 0x10fffd].map((code) => [code, '甲'] as const);
    const plan = { names: name, chars: '甲乙', aliases };
    const path = folder.write('own.ttf', buildFont(plan));
    const fonts = resolveFonts({ configured: { fangsong: path }, baseDirectory: folder.path, folders: [] });
    const bytes = await pdfOf(documentOfText('甲乙\ue000\ue000乙\u{f0000}\u{10fffd}'), fonts);
    const [content = ''] = contents(bytes);
    const spans = [...content.matchAll(/\/Span <<\/ActualText <FEFF3013>>> BDC <(....)> Tj EMC/gu)];
    expect(spans.map(([, code]) => code)).toEqual(['0003', '0003', '0004', '0005']);
    expect(await pdfText(bytes)).toContain('甲乙\ue000\ue000乙\u{f0000}\u{10fffd}');
  });
});
