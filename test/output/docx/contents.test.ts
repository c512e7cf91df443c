import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/document/paragraph.js';
import { paginate } from '../../../src/layout/paginate.js';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { embeddedFonts } from '../../faces.js';
import { partOf } from './package-parts.js';
import { fullIssue, listedHeadlines } from './sample.js';

const bytes = await emitDocx(fullIssue, resolveStyle());
const document = partOf(bytes, 'word/document.xml');
const styles = partOf(bytes, 'word/styles.xml');

/** The outline level that a style sets itself, from 0. */
function outlineLevel(id: string): string | undefined {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 'u').exec(styles)?.[0] ?? '';
  return /<w:outlineLvl w:val="(\d)"/u.exec(style)?.[1];
}

describe('要目', () => {
  it('is one field whose result is the printed list, each line a link to its headline', () => {
    expect([...document.matchAll(/w:fldCharType="(\w+)"/gu)].map(([, type]) => type)).toEqual([
      'begin',
      'separate',
      'end',
    ]);
    expect(document).toContain('<w:instrText>TOC \\o &quot;2-2&quot; \\n \\h \\z</w:instrText>');
    const links = [...document.matchAll(/<w:hyperlink w:anchor="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gu)];
    expect(links.map(([, , text = '']) => text.replace(/<[^>]*>/gu, ''))).toEqual(
      fullIssue.contents?.headlines,
    );
    for (const [, anchor, line = ''] of links) {
      const marked = new RegExp(
        `<w:bookmarkStart w:id="(\\d+)" w:name="${anchor}"/>(.*?)<w:bookmarkEnd w:id="\\1"/>`,
        'u',
      );
      const target = marked.exec(document.replace(/w:name="(\w+)" w:id="(\d+)"/gu, 'w:id="$2" w:name="$1"'));
      expect(target?.[2]?.replace(/<[^>]*>/gu, '')).toBe(line.replace(/<[^>]*>/gu, ''));
    }
  });

  it('hangs further lines under the first character', () => {
    const style = /<w:style [^>]*w:styleId="Contents">.*?<\/w:style>/u.exec(styles)?.[0];
    expect(style).toContain('<w:ind w:left="630"/>');
  });

  it('breaks where a layout has broken it, and says the same', async () => {
    const headline = '沈望舒到柳溪镇和东关街道调研河道整治工作慰问看望120名群众';
    const long = { ...fullIssue, contents: { title: '要　目', headlines: [headline, '短'] } };
    const { paragraphs } = paginate(long, resolveStyle(), embeddedFonts().fonts, { latin: false });
    const lines = paragraphs.find(({ source }) => textOf(source) === headline)?.lines ?? [];
    expect(lines).toHaveLength(2);
    const xml = partOf(await emitDocx(long, resolveStyle(), { paragraphs }), 'word/document.xml');
    const link = /<w:hyperlink w:anchor="_Toc000000001"[^>]*>(.*?)<\/w:hyperlink>/u.exec(xml)?.[1] ?? '';
    expect(link.replace(/<[^>]*>/gu, '')).toBe(headline);
    const first = lines[0]?.atoms.map(({ char }) => char).join('') ?? '';
    const [, wider = '-'] =
      /<w:spacing w:val="1"\/><\/w:rPr><w:t xml:space="preserve">(.*?)<\/w:t>/u.exec(link) ?? [];
    expect(first).toContain(wider);
  });

  it('asks for no update', () => {
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('updateFields');
    expect(document).not.toContain('w:dirty');
  });

  it('leaves no bookmarks where there is none', async () => {
    const { contents: _, ...without } = fullIssue;
    expect(partOf(await emitDocx(without, resolveStyle()), 'word/document.xml')).not.toMatch(/_Toc|fldChar/u);
  });
});

describe('要目 with page numbers', () => {
  const listed = listedHeadlines;
  const numbered = { ...fullIssue, contents: { ...fullIssue.contents, hasPages: true } } as typeof fullIssue;

  it('has each as a field that knows its result, a tab with dots before it, inside the link to the headline', async () => {
    const made = await emitDocx(numbered, resolveStyle(), { contents: listed });
    const body = partOf(made, 'word/document.xml');
    expect(body).toContain('<w:instrText>TOC \\o &quot;2-2&quot; \\h \\z</w:instrText>');
    const links = [...body.matchAll(/<w:hyperlink w:anchor="(\w+)"[^>]*>(.*?)<\/w:hyperlink>/gu)];
    expect(links).toHaveLength(2);
    for (const [i, [, anchor = '', link = '']] of links.entries()) {
      const [, text = '', instruction, result = ''] =
        /^(.*)<w:r><w:tab\/><\/w:r>.*?"begin".*?<w:instrText>([^<]*)<.*?"separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/>/u.exec(
          link,
        ) ?? [];
      expect(text.replaceAll('<w:br/>', '|').replace(/<[^>]*>/gu, '')).toBe(listed[i]?.lines.join('|'));
      expect(instruction).toBe(`PAGEREF ${anchor} \\h`);
      expect(result.replace(/<[^>]*>/gu, '')).toBe(String(listed[i]?.page));
      expect(body).toContain(`w:name="${anchor}"`);
    }
    const style = /<w:style [^>]*w:styleId="Contents">.*?<\/w:style>/u.exec(
      partOf(made, 'word/styles.xml'),
    )?.[0];
    expect(style).toContain('<w:tab w:val="right" w:leader="dot" w:pos="8845"/>');
    expect(style).toContain('<w:ind w:left="632"/>');
  });

  it('leaves them open where no layout is known', async () => {
    const body = partOf(await emitDocx(numbered, resolveStyle()), 'word/document.xml');
    expect(body).toContain('PAGEREF _Toc000000001');
  });
});

describe('the navigation pane', () => {
  it('has sections, headlines on their own line, and by their opening text those that run in', () => {
    expect(['Section', 'Headline', 'RunInEntry', 'SubsectionBriefs'].map(outlineLevel)).toEqual([
      '0',
      '1',
      '1',
      '1',
    ]);
    expect(['Body', 'Briefs', 'EditorsNote', 'Contents'].map(outlineLevel)).toEqual(Array(4).fill(undefined));
    expect(document).toMatch(
      /<w:pStyle w:val="RunInEntry"\/>.{0,20}?<\/w:pPr>(?:<w:bookmarkStart [^>]*>)*<w:r><w:rPr><w:rStyle w:val="RunInHeadline"\/>/u,
    );
  });
});
