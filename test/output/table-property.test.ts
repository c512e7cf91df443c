import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/document.js';
import { cellText } from '../../src/document/table.js';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { readXml } from '../../src/spreadsheet/xlsx/xml.js';
import { resolveStyle } from '../../src/style/style.js';
import { embeddedFonts } from '../faces.js';
import { issueWith, randomTable } from '../layout/table/random-table.js';
import { docxText, withoutSpace } from '../reader.js';
import { partOf } from './docx/package-parts.js';

const { fonts } = embeddedFonts();
const style = resolveStyle();

/** The first cell of a table, row by row, that does not follow the one before it in a text. */
function lostIn(text: string, { rows }: Table): string | undefined {
  const said = withoutSpace(text);
  let from = 0;
  for (const cell of rows.flat().map((each) => withoutSpace(cellText(each)))) {
    const at = said.indexOf(cell, from);
    if (at < 0) return cell;
    from = at + cell.length;
  }
  return undefined;
}

describe('a table of any form', () => {
  it('has every cell, row by row, in plain text and in well-formed XML for Word, where no row is torn', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(randomTable), async (table) => {
        const document = issueWith(table, 3);
        expect(lostIn(emitText(document), table)).toBeUndefined();
        const { tables } = paginate(document, style, fonts, { latin: false });
        const docx = await emitDocx(document, style, { tables });
        expect(lostIn(await docxText(docx), table)).toBeUndefined();
        const xml = partOf(docx, 'word/document.xml');
        expect(readXml(xml, { open: () => undefined })).toBe(true);
        // Only a row that may be higher than a page goes on to the next.
        const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
        const torn = rows.filter((row) => !row.includes('<w:cantSplit/>') && row.includes('"TableText"'));
        for (const row of torn) expect(row.replace(/<[^>]+>/gu, '').length).toBeGreaterThan(100);
      }),
      { numRuns: 100 },
    );
  });
});
