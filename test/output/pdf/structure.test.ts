import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import { embeddedFonts } from '../../faces.js';
import { arrangeFolder, issueFolders } from '../../project.js';
import {
  expectCounted,
  expectDeclared,
  expectFonts,
  expectLinks,
  expectMarked,
  expectNested,
  headingLevels,
} from './archivable.js';
import { contents } from './contents.js';

const folder = issueFolders[0]?.[1] ?? '';
const [, headed = ''] = issueFolders.find(([name]) => name === 'report-01') ?? [];
let bytes: Uint8Array;
let raw: string;

beforeAll(async () => {
  bytes = await pdfOf();
  raw = Buffer.from(bytes).toString('latin1');
});

async function pdfOf(
  options: { draft?: boolean; embeddedFiles?: readonly { name: string; text: string }[] } = {},
  of = folder,
) {
  const { outputs } = await compile(arrangeFolder(of), {
    formats: ['pdf'],
    findFonts: embeddedFonts,
    ...options,
  });
  return outputs[0]?.bytes ?? new Uint8Array();
}

/** A bookmark as pdf.js reads it. */
interface Item {
  readonly title: string;
  readonly items: readonly Item[];
}

/** The structure of a page, an element a line. */
async function tagsOf(file: Uint8Array, number: number): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  const tree = (await (await document.getPage(number)).getStructTree()) as Node;
  const outline: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.role && node.role !== 'Root') outline.push(`${'  '.repeat(depth)}${node.role}`);
    for (const child of node.children ?? []) walk(child, depth + 1);
  };
  walk(tree, -1);
  return `${outline.join('\n')}\n`;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Node[];
}

describe('the PDF as an archive and a screen reader take it', () => {
  it('says what it is: PDF/A-2a and PDF/UA-1, its title shown, its language Chinese', async () => {
    expectDeclared(raw);
    const { info, metadata } = await (
      await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
    ).getMetadata();
    expect(info).toMatchObject({ Title: '栖禾县城乡融合发展工作快报第127期（总第1863期）' });
    expect(metadata?.get('dc:title')).toBe('栖禾县城乡融合发展工作快报第127期（总第1863期）');
    expect(metadata?.get('xmp:createdate')).toBe('2025-03-07T00:00:00Z');
  });

  it('embeds every font, cut, with a map to Unicode, and none of the standard ones', () => expectFonts(raw));

  it('marks all content, an element of the structure or an artifact, and shows no glyph that stands for nothing', () =>
    expectMarked(bytes));

  it('has links that lead somewhere, each an element with words', () => expectLinks(bytes));

  it('tags headings, paragraphs and spans in reading order', async () => {
    await expect(await tagsOf(bytes, 2)).toMatchFileSnapshot('golden/structure-page-2.txt');
  });

  it('tags the headings of levels below the headline', async () => {
    await expect(await tagsOf(await pdfOf({}, headed), 2)).toMatchFileSnapshot(
      'golden/structure-headings.txt',
    );
  });

  it('has bookmarks for the headings of levels, all open and counted', async () => {
    const file = await pdfOf({}, headed);
    const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
    const lines: string[] = [];
    const walk = (items: readonly Item[], depth: number): void => {
      for (const { title, items: below } of items) {
        lines.push(`${'  '.repeat(depth)}${title}`);
        walk(below, depth + 1);
      }
    };
    walk(await document.getOutline(), 0);
    await expectCounted(file);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/bookmarks-headings.txt');
  });

  it('has a bookmark for each section and each entry', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const outline = await document.getOutline();
    const plan = arrangeFolder(folder);
    expect(outline.map(({ title }) => title)).toEqual(plan.sections.map(({ section }) => section.name));
    // Open bookmarks are counted at the root, or archives refuse the file.
    const count = outline.length + outline.reduce((sum, { items }) => sum + items.length, 0);
    expect(raw).toContain(`/Count ${count}`);
    const titles = outline.flatMap(({ items }) => items.map(({ title }) => title));
    for (const { section, groups } of plan.sections) {
      if (section.form !== 'entries') continue;
      for (const { entries } of groups) {
        for (const { submission } of entries) expect(titles).toContain(submission.headline?.text);
      }
    }
  });

  it('nests headings without a gap where an article has no section’s heading above it', async () => {
    const article = issueFolders.find(([name]) => name === 'report-04')?.[1] ?? '';
    const file = await pdfOf({}, article);
    const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
    const levels = await headingLevels(file);
    expect(levels.slice(0, 2)).toEqual([1, 2]);
    expectNested(levels);
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      '溪原市中小水库“委托管护、片区巡查”运行机制的调查与思考',
      '梧墟镇“老街夜读”三年接待读者二十一万人次',
      '重点工作',
    ]);
  });

  it('links the e-mail address, with words for who does not see it', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const annotations = await (await document.getPage(document.numPages)).getAnnotations();
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({
      url: 'mailto:kuaibao@qihe.example',
      contentsObj: { str: 'kuaibao@qihe.example' },
    });
  });

  it('takes the sources in as PDF/A-3a when asked', async () => {
    const source = { name: 'issues/0127/甲.yaml', text: '单位: 甲\n' };
    const attached = await pdfOf({ embeddedFiles: [source] });
    expect(Buffer.from(attached).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(Buffer.from(attached).toString('latin1')).toContain('/AFRelationship /Source');
    const document = await getDocument({ data: Uint8Array.from(attached), verbosity: 0 }).promise;
    const files = Object.values((await document.getAttachments()) as Record<string, { content: Uint8Array }>);
    expect(files.map(({ content }) => new TextDecoder().decode(content))).toEqual([source.text]);
  });

  it('marks every page of a draft, as an artifact', async () => {
    const streams = contents(await pdfOf({ draft: true }));
    for (const stream of streams) {
      const marked = stream.split('/Artifact').filter((part) => part.includes('0.9 0.9 0.9 rg'));
      expect(marked).toHaveLength(1);
    }
  });
});
