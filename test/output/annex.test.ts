import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { behindAnnexes } from '../../src/document/annex.js';
import type { Document } from '../../src/document/document.js';
import { paginate } from '../../src/layout/paginate.js';
import { emitDocx } from '../../src/output/docx/emit.js';
import { emitText } from '../../src/output/text/emit.js';
import { embeddedFonts } from '../faces.js';
import { composeFolder, fixtures } from '../project.js';
import { partOf } from './docx/package-parts.js';

const { document, style } = composeFolder(join(fixtures, 'office/report/issues/06'));
const { fonts } = embeddedFonts();

/** The first words on each page, page numbers aside. */
function pageBeginnings(of: Document): readonly string[] {
  const { pages } = paginate(of, style, fonts, { latin: false });
  return pages.map(({ items }) => {
    const first = items.find((item) => item.kind === 'glyphs' && item.role !== 'pageNumber');
    return first?.kind === 'glyphs' ? first.text : '';
  });
}

describe('the pages of an attachment', () => {
  it('begin one each behind the entry that has it, and what follows them begins one too', () => {
    expect(pageBeginnings(document).slice(1)).toEqual(['附件1', '附件2', '附件3', '青枧县山塘整治完成过半']);
  });

  it('begin a page in Word too, the label, the text behind them, and nothing else', async () => {
    const xml = partOf(await emitDocx(document, style, {}), 'word/document.xml');
    const begun = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pageBreakBefore\/>.*?<\/w:p>/gsu)].map(
      ([paragraph]) => paragraph.replace(/<[^>]+>/gu, '').slice(0, 11),
    );
    expect(begun).toEqual(['附件1', '附件2', '附件3', '青枧县山塘整治完成过半']);
  });

  it('say in the text output what they say on the page', () => {
    const lines = emitText(document).split('\n');
    const at = lines.indexOf('附件1');
    expect(lines.slice(at, at + 3)).toEqual(['附件1', '溪原市山塘整治验收办法', '一、验收程序']);
    expect(lines.at(lines.indexOf('附件3') + 1)).toBe('首批验收山塘位置示意图');
  });

  it('stand in the bookmarks under their entry', () => {
    const { pages } = paginate(document, style, fonts, { latin: false });
    const marks = pages.flatMap(({ bookmarks }) => bookmarks.map(({ title, level }) => `${level} ${title}`));
    expect(marks.filter((mark) => mark.includes('附件'))).toEqual([
      'heading1 附件1　溪原市山塘整治验收办法',
      'heading1 附件2　首批验收山塘名单',
      'heading1 附件3　首批验收山塘位置示意图',
    ]);
  });

  it('make the next section begin a page where they end one', () => {
    const [section] = document.sections;
    if (!section) throw new Error('no section');
    const parts = section.parts.map(({ startsPage: _, ...part }) => part);
    const parted = [parts.slice(0, -1), parts.slice(-1)].map((some) => ({ ...section, parts: some }));
    const sections = behindAnnexes(parted);
    expect(pageBeginnings({ ...document, sections }).at(-1)).toBe('【重点工作】');
  });
});
