import { describe, expect, it } from 'vitest';
import { emitText } from '../../src/output/text/emit.js';
import { noticeOf } from '../../src/paperwork/notice.js';
import { composePaper } from '../../src/paperwork/paper-document.js';
import { silentUnits } from '../../src/paperwork/silent-units.js';
import { emitPaper } from '../../src/session/emit-paper.js';
import { embeddedFonts } from '../faces.js';
import { readParts } from '../output/docx/package-parts.js';
import { faults, processed } from '../output/docx/schema/faults.js';
import { docxText, pdfText, withoutSpace } from '../reader.js';
import { printPaper } from './print-paper.js';
import { sampleMatter, sampleOffice } from './sample.js';

const periods = {
  month: { kind: 'month', year: 2026, number: 3 },
  year: { kind: 'year', year: 2026, number: 1 },
} as const;

describe('the notice of what was used', () => {
  const { bulletin, score } = sampleOffice();

  it.each(Object.entries(periods))('of a %s says it to people', async (name, period) => {
    const printed = printPaper(noticeOf(sampleMatter(period)));
    await expect(printed).toMatchFileSnapshot(`golden/notice-${name}.txt`);
  });

  it('says of those that sent nothing who they are', async () => {
    const { table } = sampleMatter(periods.month);
    await expect(printPaper(silentUnits(table))).toMatchFileSnapshot('golden/silent-units.txt');
  });

  it('has on its sheets the sums of the points that stand on the last of them', () => {
    const { grids } = noticeOf(sampleMatter(periods.month));
    const points = grids.at(-1);
    const sums = new Map<string, number>();
    for (const row of points?.rows.slice(points.headRows) ?? []) {
      const unit = row[0]?.text ?? '';
      sums.set(unit, (sums.get(unit) ?? 0) + Math.round(Number(row.at(-1)?.text) * 100));
    }
    for (const { headRows, rows } of grids.slice(0, -1))
      for (const row of rows.slice(headRows))
        expect([row[0]?.text, Math.round(Number(row.at(-4)?.text) * 100)]).toEqual([
          row[0]?.text,
          sums.get(row[0]?.text ?? '') ?? 0,
        ]);
    expect(score.units).toHaveLength(40);
  });

  it('reads alike as DOCX, as PDF and as text, and its DOCX is sound', { timeout: 120_000 }, async () => {
    const paper = noticeOf(sampleMatter(periods.month));
    const setting = { bulletin, date: '2026-04-02', findFonts: embeddedFonts };
    const made = await emitPaper(paper, ['docx', 'pdf', 'xlsx'], setting);
    expect(made.map(({ name }) => name)).toEqual(
      ['docx', 'pdf', 'xlsx'].map((ending) => `2026年3月采用情况通报.${ending}`),
    );
    const [docx, pdf] = made;
    if (!docx || !pdf) throw new Error('nothing was made');
    const document = composePaper(paper, '2026-04-02', { issuingOffice: '岚浦县人民政府办公室', names: [] });
    const title = withoutSpace(paper.title);
    expect(withoutSpace(emitText(document)).startsWith(title)).toBe(true);
    const text = withoutSpace(await docxText(docx.bytes));
    expect(text.startsWith(title)).toBe(true);
    expect(withoutSpace(emitText(document)).replaceAll('|', '')).toContain(text.slice(0, 400));
    const printed = withoutSpace(await pdfText(pdf.bytes));
    expect(printed.startsWith(title)).toBe(true);
    for (const [name, xml] of readParts(docx.bytes)) {
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
      if (name === 'word/styles.xml') expect(xml).not.toMatch(/Nameplate|IssuingLine/u);
    }
    expect(await emitPaper(paper, ['docx', 'pdf', 'xlsx'], setting)).toEqual(made);
  });
});
