import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { composeFolder, issueFolders } from '../../project.js';
import { picturedIssue } from '../pictured.js';
import { partOf } from './package-parts.js';
import { formalIssue, fullIssue } from './sample.js';

const tables = /<w:tbl><w:tblPr>(.*?)<\/w:tblPr>/gu;
const documentOf = async (...given: Parameters<typeof emitDocx>) =>
  partOf(await emitDocx(...given), 'word/document.xml');
const wordsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(tables)].map(
    ([, properties = '']) =>
      /<w:tblCaption w:val="([^"]+)"\/><w:tblDescription w:val="([^"]+)"\/>$/u
        .exec(properties)
        ?.slice(1)
        .join('｜') ?? '',
  );

describe('every table has words for those who do not see it:', () => {
  it.each(issueFolders)('%s', { timeout: 60_000 }, async (_, folder) => {
    const { document, style } = composeFolder(folder);
    const words = wordsOf(await documentOf(document, style));
    expect(words).not.toContain('');
    const blocks = document.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'entry' ? part.blocks : [])),
    );
    const captions = blocks.flatMap((block) =>
      block.kind === 'table' ? [block.caption?.text ?? '表格'] : [],
    );
    for (const caption of captions) expect(words.map((each) => each.split('｜')[0])).toContain(caption);
  });

  it('two pictures side by side those of both', async () => {
    const words = wordsOf(await documentOf(picturedIssue, resolveStyle()));
    expect(words).toContainEqual(expect.stringMatching(/^并排的图片｜.+；.+$/u));
  });
});

describe('the colophon', () => {
  it('is where Ctrl+G finds it: by a bookmark at the beginning of its table, which says where it stands', async () => {
    const xml = await documentOf(fullIssue, resolveStyle());
    expect(wordsOf(xml).at(-1)).toBe('版记｜排在最后一页的下端');
    const table = xml.slice(xml.lastIndexOf('<w:tbl>'));
    expect(table.indexOf('<w:bookmarkStart w:id="0" w:name="版记"/>')).toBe(
      table.indexOf('</w:tcPr>') + '</w:tcPr>'.length,
    );
  });

  it('shares its number with no other bookmark', async () => {
    const xml = await documentOf(formalIssue, resolveStyle());
    const ids = [...xml.matchAll(/<w:bookmarkStart w:(?:name="[^"]*" w:)?id="(\d+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(xml).toContain(`<w:bookmarkEnd w:id="${id}"/>`);
  });
});
