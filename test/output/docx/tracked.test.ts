import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { markedIssue } from '../marked.js';
import { partOf, withPart } from './package-parts.js';

const bytes = await emitDocx(markedIssue, resolveStyle());
const xml = partOf(bytes, 'word/document.xml');

/** A document's XML as it reads when all its tracked changes are rejected: what was added is gone, what was taken away stands again,
 * and a paragraph whose mark was added is none. */
function rejected(document: string): string {
  return document
    .replace(/<w:tr>(?:(?!<\/w:tr>).)*<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins [^>]*\/>.*?<\/w:tr>/gu, '')
    .replace(/<w:p>(?:(?!<\/w:p>).)*<w:rPr><w:ins [^>]*\/>.*?<\/w:p>/gu, '')
    .replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/gu, '')
    .replace(/<\/?w:del\b[^>]*>/gu, '')
    .replace(/w:delText/gu, 'w:t');
}

/** The paragraphs of a document by a reader that is not ours; it takes tracked changes for accepted. */
async function linesOf(document: string): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(withPart(bytes, document)) });
  return value.split('\n').filter((line) => line.trim() !== '');
}

describe('a 花脸稿 as DOCX', () => {
  it('reads as what was made of it when all changes are accepted', async () => {
    const lines = await linesOf(xml);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "快报
      第7期
      丙	2026年3月14日
      编者按：现予以刊发。
      【工作动态】
      檐下社区建成共享书房　4月10日，檐下社区将闲置的两间库房改成共享书房，藏书五千册。（檐下社区）
      书房由居民轮值开门，每天开放十小时。
      书房开放安排表
      日子
      开放时间
      周一
      8时至18时
      周二
      休息
      以上安排自下月起施行。
      【简　讯】
      县林业局：新栽杉树四百亩。县气象局：上门送预报。
      	编辑：叶知春
      报：县领导、县委	共印30份"
    `);
  });

  it('reads as what stood there when all changes are rejected', async () => {
    const lines = await linesOf(rejected(xml));
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "快报
      第7期
      丙	2026年3月13日
      编者按：现刊发。
      【工作动态】
      檐下社区建成一批共享书房　4月10日，檐下社区把两间旧库房改成共享书房，藏书三千册。（檐下社区）
      社区还计划办一次读书会，日子待定。
      书房安排表
      日子
      开放时间
      周一
      9时至18时
      周三
      待定
      书房一角
      以上安排自下月起施行。
      渡口镇整修古渡码头
      渡口镇整修了古渡码头的石阶。
      渡口镇
      2026年3月13日
      	编辑：叶知秋
      报：县领导	共印330份"
    `);
  });

  it('says who did it, and when where that is known', () => {
    const authors = [...xml.matchAll(/<w:(ins|del) w:id="\d+" w:author="([^"]*)"(?: w:date="([^"]*)")?/gu)];
    const told = new Set(authors.map(([, kind, author, date]) => [kind, author, date].join(' ').trim()));
    expect([...told].sort()).toEqual([
      'del 程望舒 2026-03-14T09:30:00Z',
      'ins 林知夏',
      'ins 程望舒 2026-03-14T09:30:00Z',
    ]);
  });

  it('numbers each change once', () => {
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) [^>]*?w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves no control round an entry that may go as a whole', () => {
    expect([...xml.matchAll(/<w:tag w:val="([^"]*)"/gu)].map(([, id]) => id)).toEqual(['0123456789abcdef']);
  });
});
