import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document, Entry } from '../../../src/document/document.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { root } from '../../project.js';
import { partOf } from './package-parts.js';
import { fullIssue } from './sample.js';

const titles = readFileSync(join(root, 'test/typography/title/titles.txt'), 'utf8')
  .split('\n')
  .filter(Boolean);
const style = resolveStyle();

function entryOf(title: string, i: number): Entry {
  return {
    kind: 'entry',
    id: `${i}`,
    title,
    headline: { kind: 'paragraph', runs: [{ role: 'headline', text: title }] },
    blocks: [{ kind: 'paragraph', runs: [{ role: 'body', text: '正文一段。' }] }],
  };
}

const [section] = fullIssue.sections;
if (!section) throw new Error('the sample has sections');
const issue: Document = {
  ...fullIssue,
  contents: { title: '要　目', headlines: titles },
  sections: [{ ...section, parts: titles.map(entryOf) }],
  names: ['溪原市', '岚浦县', '周明远'],
};

describe('headlines on lines of their own', () => {
  it('are broken alike on pages and in Word, where the sense lets them', async () => {
    const { pages } = paginate(issue, style, embeddedFonts().fonts, { latin: false });
    const items = pages.flatMap(({ items: all, number }) => all.map((item) => ({ item, number })));
    const lines = new Map<string, string>();
    for (const { item, number } of items) {
      if (item.kind !== 'glyphs' || item.role !== 'headline') continue;
      const key = `${number} ${item.y}`;
      lines.set(key, `${lines.get(key) ?? ''}${item.text}`);
    }
    const document = partOf(await emitDocx(issue, style), 'word/document.xml');
    const written = [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="Headline"\/>.*?<\/w:p>/gu)].flatMap(
      ([paragraph]) => paragraph.split('<w:br/>').map((line) => line.replace(/<[^>]*>/gu, '')),
    );
    expect(written).toEqual([...lines.values()]);
    expect(written.length).toBeGreaterThan(titles.length + 15);
  });

  it('read whole in a table of contents and by their bookmarks', async () => {
    const document = partOf(await emitDocx(issue, style), 'word/document.xml');
    const listed = [...document.matchAll(/<w:hyperlink w:anchor="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gu)];
    expect(listed.map(([, , line = '']) => line.replace(/<[^>]*>/gu, ''))).toEqual(titles);
    const marked = [...document.matchAll(/w:name="_Toc[^>]*\/>(.*?)<w:bookmarkEnd/gu)];
    const bare = (text: string): string => text.replaceAll(/[ \u3000]/gu, '');
    expect(marked.map(([, text = '']) => bare(text.replace(/<[^>]*>/gu, '')))).toEqual(titles.map(bare));
  });
});
