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
import { articleIssue, fullIssue } from './sample.js';

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

/** The paragraphs of a text by their styles, with the lines of each. */
function paragraphsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].map(([paragraph]) => {
    const [, id = ''] = /<w:pStyle w:val="(\w+)"\/>/u.exec(paragraph) ?? [];
    const top = paragraph.includes('<w:pageBreakBefore/>') ? ' (new page)' : '';
    return `${id}${top} ${paragraph
      .replaceAll('<w:br/>', '/')
      .replace(/<w:instrText>.*?<\/w:instrText>/gu, '')
      .replace(/<[^>]*>/gu, '')}`;
  });
}

function styleOf(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 'u').exec(styles)?.[0] ?? '';
}

describe('an article', () => {
  const article = [
    'FreeLine ',
    'FreeLine ',
    'ArticleTitle 青岚县小型水库/“委托管护、片区巡查”的调查与思考',
    'SubtitleLine ——以东片十九座水库为例',
    'Authors 林一',
    'FreeLine ',
    'Body 青岚县有小型水库十九座，去年起委托水务公司管护，县里按片区巡查。',
    'FreeLine ',
    'SignatureLine 县水务局',
    'SignatureLine 县农业局',
    'SignatureDate 2025年4月2日',
  ];

  it('has free lines about its title, and 落款 at its end', async () => {
    const written = paragraphsIn(partOf(await emitDocx(articleIssue, style), 'word/document.xml'));
    const start = written.indexOf('FreeLine ');
    expect(written.slice(start, start + article.length)).toEqual(article);
  });

  it('begins a page without free lines where the layout has it so', async () => {
    const pageTops = { titles: ['e2d86b1f9c430a75'], signatures: ['e2d86b1f9c430a75'] };
    const xml = partOf(await emitDocx(articleIssue, style, { pageTops }), 'word/document.xml');
    expect(paragraphsIn(xml)).toContain(
      'ArticleTitle (new page) 青岚县小型水库/“委托管护、片区巡查”的调查与思考',
    );
    expect(paragraphsIn(xml).filter((each) => each === 'FreeLine ')).toHaveLength(2);
    expect(xml).toMatch(/<w:pStyle w:val="Body"\/><w:keepNext\/><w:widowControl\/>/u);
  });

  it('is of the navigation pane’s highest level, in no other’s style, and in the table of contents', async () => {
    const bytes = await emitDocx(articleIssue, style);
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styleOf(styles, 'ArticleTitle')).toContain('<w:outlineLvl w:val="0"/>');
    // LibreOffice would give each line of a title larger than the grid's pitch two lines of it.
    expect(styleOf(styles, 'ArticleTitle')).toContain('<w:snapToGrid w:val="0"/>');
    expect(styleOf(styles, 'ArticleTitle')).toContain('<w:sz w:val="44"/>');
    expect(styleOf(styles, 'CentredHeadline')).toBe('');
    expect(partOf(bytes, 'word/document.xml')).toContain(
      'TOC \\o &quot;2-2&quot; \\t &quot;专报标题,2&quot; \\n',
    );
    // Four characters, and two.
    expect(styleOf(styles, 'SignatureLine')).toContain('w:right="1260"');
    expect(styleOf(styles, 'SignatureDate')).toContain('w:right="630"');
  });

  it('leaves no style behind where there is none', async () => {
    const styles = partOf(await emitDocx(fullIssue, style), 'word/styles.xml');
    expect(styles).not.toMatch(/ArticleTitle|CentredHeadline|SubtitleLine|Authors|FreeLine|Signature/u);
  });
});
