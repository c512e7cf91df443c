import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { entryOf } from '../../document/headed-entry.js';
import { composeFolder, issueFolders } from '../../project.js';
import { cutXml, partOf, prettyXml } from './package-parts.js';
import { fullIssue } from './sample.js';

const [, folder = ''] = issueFolders.find(([name]) => name === 'report-01') ?? [];
const { document, style } = composeFolder(folder);
const bytes = await emitDocx(document, style);
const styles = partOf(bytes, 'word/styles.xml');
const body = partOf(bytes, 'word/document.xml');

/** The navigation pane: what Word lists by outline level, of a style or a paragraph's own, each with its paragraph's first words. */
function navigation(documentXml: string, stylesXml: string): string {
  const levels = new Map(
    [...stylesXml.matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gu)].flatMap(
      ([whole, id = '']) => {
        const level = /<w:outlineLvl w:val="(\d)"/u.exec(whole)?.[1];
        return level === undefined ? [] : [[id, level] as const];
      },
    ),
  );
  const lines = [...documentXml.matchAll(/<w:p>(.*?)<\/w:p>/gu)].flatMap(([, paragraph = '']) => {
    const own = /<w:outlineLvl w:val="(\d)"/u.exec(paragraph)?.[1];
    const level = own ?? levels.get(/<w:pStyle w:val="([^"]+)"/u.exec(paragraph)?.[1] ?? '');
    if (level === undefined) return [];
    const text = paragraph.replace(/<[^>]*>/gu, '');
    return [`${'  '.repeat(Number(level))}${text.length > 20 ? `${text.slice(0, 20)}…` : text}`];
  });
  return `${lines.join('\n')}\n`;
}

describe('headings of levels in Word', () => {
  it('stand in the navigation pane under their entries', async () => {
    await expect(navigation(body, styles)).toMatchFileSnapshot('golden/level-headings-navigation.txt');
  });

  it('are paragraphs of built-in styles, or begin one', async () => {
    const from = body.indexOf('一、总体安排');
    const paragraph = body.lastIndexOf('<w:p>', from);
    const cut = body.slice(paragraph, body.indexOf('</w:sdtContent>', from));
    const shown = cut.split('</w:p>').slice(2, 9).join('</w:p>');
    await expect(prettyXml(`${shown}</w:p>`)).toMatchFileSnapshot('golden/level-headings.xml');
  });

  it('bring their styles, the two of a level linked, and no others', async () => {
    const level = (id: string): string =>
      cutXml(styles, `<w:style w:type="paragraph" w:styleId="${id}">`, '</w:style>');
    await expect(
      ['Level1', 'Level2', 'Level3', 'Level4'].map((id) => prettyXml(level(id))).join(''),
    ).toMatchFileSnapshot('golden/level-headings-styles.xml');
    for (const id of ['Level1', 'Level2', 'Level3', 'Level4'])
      expect(styles).toContain(`<w:link w:val="RunIn${id}"/>`);
    const plain = partOf(await emitDocx(fullIssue, resolveStyle()), 'word/styles.xml');
    expect(plain).not.toContain('Level');
  });

  it('stand higher than their styles where a level above is left out', async () => {
    const entry = entryOf(['1.上游', '清淤。', '2.下游', '固堤。']);
    const [section] = fullIssue.sections;
    if (!section) throw new Error('the sample has sections');
    const skipped = await emitDocx(
      { ...fullIssue, sections: [{ ...section, parts: [entry] }] },
      resolveStyle(),
    );
    expect(partOf(skipped, 'word/document.xml')).toContain(
      '<w:pStyle w:val="Level3"/><w:outlineLvl w:val="2"/>',
    );
  });

  it('are kept with what follows, and so is a headline that nothing runs in behind', () => {
    expect(body).toMatch(
      /<w:pStyle w:val="RunInEntry"\/><w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).)*市农业农村局“三张清单”促春耕备耕/u,
    );
    for (const id of ['Level1', 'Level2', 'Level3', 'Level4'])
      expect(cutXml(styles, `w:styleId="${id}"`, '</w:style>')).toContain('<w:keepNext/>');
  });
});
