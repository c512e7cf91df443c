import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.js';
import { type FontResolution, resolveFonts } from '../../../src/font/resolve.js';
import type { Page } from '../../../src/layout/page.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { resolveStyle, type Style } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { wrapCff } from '../../font/build-cff.js';
import { temporaryFolder } from '../../font/build-font.js';
import { composeFolder, issueFolders } from '../../project.js';
import { withoutSpace } from '../../reader.js';
import { documentOf } from './document.js';

const folder = temporaryFolder();

/** The lines of a page that stand upright, in the order of its content. */
function printedLines({ items }: Page): readonly string[] {
  const lines: { readonly y: number; text: string }[] = [];
  for (const item of items) {
    if (item.kind !== 'glyphs' || item.turn) continue;
    const last = lines.at(-1);
    if (last?.y === item.y) last.text += item.text;
    else lines.push({ y: item.y, text: item.text });
  }
  return lines.map(({ text }) => withoutSpace(text)).filter((text) => text !== '');
}

/** The lines of each page as poppler's pdftotext finds them. */
function copiedLines(bytes: Uint8Array, mode: '-raw' | '-layout'): readonly (readonly string[])[] {
  const text = execFileSync('pdftotext', [mode, '-', '-'], { input: bytes, encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').map(withoutSpace).filter(Boolean));
}

async function printed(
  document: Document,
  style: Style = resolveStyle(),
  { fonts }: FontResolution = embeddedFonts(),
  latin = false,
): Promise<{ readonly pages: readonly Page[]; readonly bytes: Uint8Array }> {
  const { pages, structure } = paginate(document, style, fonts, { latin });
  const input = { pages, structure, fonts, metadata: document.metadata, style, embeddedFiles: [] };
  return { pages, bytes: await emitPdf(input) };
}

describe('a line of the PDF is a line to pdftotext', () => {
  it.each(issueFolders)('in %s', async (_, path) => {
    const { document, style } = composeFolder(path);
    const { pages, bytes } = await printed(document, style);
    const isUpright = ({ items }: Page): boolean =>
      !items.some((item) => item.kind === 'glyphs' && item.turn?.degrees === 90);
    const isSimple = (page: Page): boolean =>
      isUpright(page) && !page.items.some((item) => item.kind === 'rule' && item.part === 'table');
    const [raw, laidOut] = [copiedLines(bytes, '-raw'), copiedLines(bytes, '-layout')];
    expect(raw).toHaveLength(pages.length);
    for (const [i, page] of pages.entries()) {
      // A wide table is turned, and pdftotext parts turned lines at every blank.
      if (isUpright(page)) expect(raw[i]).toEqual(printedLines(page));
      // It goes from row to row, where a table's cells have several lines each.
      if (isSimple(page)) expect(laidOut[i]).toEqual(printedLines(page));
    }
  });

  it('whatever marks stand side by side and close up, also against another face or weight', async () => {
    const foxit = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/FoxitSerifItalic.pfb');
    const path = folder.write('latin.otf', wrapCff(readFileSync(foxit), 230));
    const own = resolveFonts({ configured: { latin: path }, baseDirectory: folder.path, folders: [] });
    const piece = fc.constantFrom(
      ...['渠', '清淤河道', '水利', '2025', 'GB', '12%', '·', '——', '……', '、', '，', '。', '；', '：', '！'],
      ...[
        '？',
        '“',
        '”',
        '‘',
        '’',
        '（',
        '）',
        '《',
        '》',
        '【',
        '】',
        '10⁶',
        'CO₂',
        '”（',
        '》、《',
        '。”',
        '：“',
      ],
    );
    const bold = fc.record({ text: fc.array(piece, { minLength: 1, maxLength: 30 }), isBold: fc.boolean() });
    const texts = fc.array(bold, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (parts, latin) => {
        const runs = parts.map(
          ({ text, isBold }) => ({ role: isBold ? 'leadSentence' : 'body', text: text.join('') }) as const,
        );
        const { pages, bytes } = await printed(
          documentOf(runs),
          resolveStyle(),
          latin ? own : embeddedFonts(),
          latin,
        );
        expect(copiedLines(bytes, '-raw')).toEqual(pages.map(printedLines));
      }),
      { numRuns: 60, seed: 14 },
    );
  }, 120_000);
});
