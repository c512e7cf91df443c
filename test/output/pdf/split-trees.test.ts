import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { Page } from '../../../src/layout/page.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitPdf } from '../../../src/output/pdf/emit.js';
import { pt } from '../../../src/style/length.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { documentOfText } from './document.js';

const style = resolveStyle();
const { fonts } = embeddedFonts();
const document = documentOfText('春耕');
const { pages, structure } = paginate(document, style, fonts, { latin: false });
const { metadata } = document;

/** The document's page so many times over, each a place to lead to. */
async function emitted(count: number): Promise<Uint8Array> {
  const [page] = pages;
  const many = Array.from({ length: page ? count : 0 }, (_, i): Page => {
    const targets = [{ name: `place-${i}`, y: pt(i % 800) }];
    return { number: i + 1, bookmarks: [], items: page?.items ?? [], targets };
  });
  return emitPdf({ pages: many, structure, fonts, metadata, style, embeddedFiles: [] });
}

it('leaves what fits into one list as the library writes it', async () => {
  const raw = Buffer.from(await emitted(9)).toString('latin1');
  expect(raw.match(/\/Limits/gu)).toHaveLength(2);
  expect(raw.match(/\/Nums \[/gu)).toHaveLength(1);
});

it('splits longer ones, and readers find all places and what belongs to which element', async () => {
  const file = await emitted(4100);
  const raw = Buffer.from(file).toString('latin1');
  expect(raw.match(/\/Limits \[\(/gu)).toHaveLength(2);
  expect(raw.match(/\/Limits \[\d+ \d+\]/gu)).toEqual(['/Limits [0 4094]', '/Limits [4095 4099]']);
  const opened = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  for (const number of [1, 2, 4095, 4096, 4097, 4100]) {
    const [page, , , top] = (await opened.getDestination(`place-${number - 1}`)) ?? [];
    expect([(await opened.getPageIndex(page)) + 1, Math.round(841.89 - top)]).toEqual([
      number,
      (number - 1) % 800,
    ]);
    const tree = await (await opened.getPage(number)).getStructTree();
    expect(JSON.stringify(tree)).toContain('"role":"P"');
  }
  const all = await opened.getDestinations();
  expect(Object.keys(all)).toHaveLength(4100);
});
