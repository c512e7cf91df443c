import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import type { Paper, PaperPart } from '../../src/paperwork/paper.js';
import { paragraph } from '../../src/paperwork/paper.js';
import { composePaper } from '../../src/paperwork/paper-document.js';
import { resolveStyle } from '../../src/style/style.js';
import { gridOf } from '../../src/workbook/grid.js';
import { embeddedFonts } from '../faces.js';
import { readParts } from '../output/docx/package-parts.js';

const titles = Array.from({ length: 20 }, (_, i) => `第${i + 1}栏合计`);

/** A table that is wider than an upright page, of so many rows. */
function wide(caption: string, rows: number): PaperPart {
  const cells = Array.from({ length: rows }, (_, row) => titles.map((_, column) => `${row}.${column}`));
  return { kind: 'table', caption, grid: gridOf(caption, titles, cells) };
}

function document(...parts: readonly PaperPart[]) {
  const paper: Paper = {
    name: '通报',
    title: '情况通报',
    parts: [paragraph('现将有关情况通报如下。')],
    annexes: [{ title: '得分表', parts }],
    grids: [],
  };
  return composePaper(paper, '2026-04-02', { issuingOffice: '岚浦县人民政府办公室', names: [] });
}

const style = resolveStyle();
const { fonts } = embeddedFonts();

function pagesOf(...parts: readonly PaperPart[]) {
  return paginate(document(...parts), style, fonts, { latin: false }).pages.map(({ items }) =>
    items.flatMap((item) => (item.kind === 'glyphs' && item.element !== undefined ? [item] : [])),
  );
}

/** The pages of a DOCX's sections in their order, each with how it lies. */
async function sectionsOf(...parts: readonly PaperPart[]): Promise<readonly string[]> {
  const docx = await emitDocx(document(...parts), style);
  const xml = readParts(docx).get('word/document.xml') ?? '';
  return [...xml.matchAll(/(.*?)<w:pgSz [^>]*w:orient="(\w+)"/gsu)].map(([, before = '', way]) => {
    const text = [...before.matchAll(/<w:t[^>]*>([^<]*)/gu)].map(([, each]) => each).join('');
    return `${way}: ${text.slice(0, 12)}`;
  });
}

describe('an annex that begins with a table lying on its side', () => {
  it('has its head above the table, on the same page, turned like it', () => {
    const pages = pagesOf(wide('乡镇', 3), wide('县直', 3));
    expect(
      pages.map((items) =>
        items
          .map(({ text }) => text)
          .join('')
          .slice(0, 12),
      ),
    ).toEqual(['情况通报现将有关情况通报', '附件得分表乡镇第1栏合计', '县直第1栏合计第2栏合计']);
    expect(pages[1]?.every(({ turn }) => turn?.degrees === 90)).toBe(true);
  });

  it('leaves the table so much less room: what does not fit goes on behind, without the head', () => {
    const alone = pagesOf(wide('乡镇', 3), wide('县直', 14));
    const below = pagesOf(wide('县直', 14));
    const rowsOn = (items: (typeof alone)[number]) =>
      items.filter(({ text }) => /^\d+\.0$/u.test(text)).length;
    expect(rowsOn(below[1] ?? [])).toBeLessThan(rowsOn(alone[2] ?? []));
    expect(below.slice(1).reduce((sum, items) => sum + rowsOn(items), 0)).toBe(14);
    expect(below[2]?.map(({ text }) => text).join('')).not.toContain('得分表');
  });

  it('is followed by tables of its form that lie and stand like it, though they would fit upright', () => {
    const long = gridOf('县直', ['单位', ...titles.slice(0, 13)], [['县城乡建设和交通运输管理服务局', '9']]);
    const short = gridOf('乡镇', ['单位', ...titles.slice(0, 13)], [['甲镇', '9']]);
    const part = (grid: typeof long): PaperPart => ({ kind: 'table', grid });
    const headOf = (pages: ReturnType<typeof pagesOf>, page: number) =>
      pages[page]?.filter(({ role }) => role === 'tableHead').map(({ size, y }) => [size, y]);
    const both = pagesOf(part(long), paragraph('其次：'), part(short));
    const [, first, , second] = [0, 1, 2, 3].map((page) => headOf(both, page));
    expect(first?.length).toBeGreaterThan(0);
    expect(second).toEqual(first?.map(([size]) => [size, expect.anything()]));
  });

  it('stands upright above a table that does', () => {
    const upright: PaperPart = { kind: 'table', grid: gridOf('小表', ['单位', '篇数'], [['甲镇', 1]]) };
    const [, annex = []] = pagesOf(upright);
    expect(annex.map(({ text }) => text).join('')).toBe('附件得分表单位篇数甲镇1');
    expect(annex.some(({ turn }) => turn)).toBe(false);
  });

  it('makes no section of a DOCX without text, between turned pages or behind the last', async () => {
    expect(await sectionsOf(wide('乡镇', 3), wide('县直', 3))).toEqual([
      'portrait: 情况通报现将有关情况通报',
      'landscape: 附件得分表乡镇第1栏合计',
      'landscape: 县直第1栏合计第2栏合计',
    ]);
    expect(await sectionsOf(wide('乡镇', 3), paragraph('说明。'))).toEqual([
      'portrait: 情况通报现将有关情况通报',
      'landscape: 附件得分表乡镇第1栏合计',
      'portrait: 说明。',
    ]);
  });
});
