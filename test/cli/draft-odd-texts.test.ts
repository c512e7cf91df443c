import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { readParts } from '../output/docx/package-parts.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-odd-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let offices = 0;

/** An issue's values, field by field. */
type Texts = Readonly<Record<(typeof fields)[number], string>>;
const fields = [
  '刊名',
  '编发单位',
  '栏目名',
  '子栏目名',
  '单位名',
  '编者按',
  '署名',
  '增发',
  '标题',
  '陪同',
  '正文',
  '简讯',
] as const;

/** Without these there is no configuration, and so no issue. */
const ofBulletin: ReadonlySet<string> = new Set(['刊名', '编发单位', '栏目名', '单位名']);

const plain: Texts = {
  刊名: '芦汀信息',
  编发单位: '芦汀镇党政办',
  栏目名: '镇村动态',
  子栏目名: '惠民实事',
  单位名: '芦汀村',
  编者按: '本期刊发芦汀村的做法。',
  署名: '俞青禾',
  增发: '芦汀学校',
  标题: '芦汀村发放惠民资金',
  陪同: '副镇长俞青禾参加。',
  正文: '芦汀村拨付惠民资金。',
  简讯: '芦汀村修好机耕路。',
};

/** A text as YAML in double quotes; what is odd in it as it is, or as an escape. */
function quoted(text: string, isEscaped: boolean): string {
  const whole = [...text].map((char) => {
    const isOdd = !/[\p{Script=Han}\p{P}]/u.test(char);
    if (char === '"' || char === '\\') return `\\${char}`;
    const code = char.codePointAt(0) ?? 0;
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return (isOdd && isEscaped) || isHalf ? `\\U${code.toString(16).padStart(8, '0')}` : char;
  });
  return `"${whole.join('')}"`;
}

/** An office with one issue: a submission and two briefs, one of a sub-section. */
function write(texts: Texts, isEscaped: boolean): string {
  offices += 1;
  const office = join(temporary, String(offices));
  const issue = join(office, 'issues/0001');
  mkdirSync(issue, { recursive: true });
  const say = (field: keyof Texts): string => quoted(texts[field], isEscaped);
  const bulletin = [
    `刊名: ${say('刊名')}`,
    `编发单位: ${say('编发单位')}`,
    `要目: 是`,
    `栏目: [${say('栏目名')}, {名称: 简讯, 形式: 简讯, 子栏目: [${say('子栏目名')}]}]`,
    `单位: [${say('单位名')}]`,
    `署名: {编辑: ${say('署名')}}`,
    `分发: {送: ${say('增发')}}`,
  ];
  writeFileSync(join(office, 'bulletin.yaml'), `${bulletin.join('\n')}\n`);
  const sheet = ['期号: 1', '日期: 2025-04-11', `编者按: ${say('编者按')}`, `增发: ${say('增发')}`];
  writeFileSync(join(issue, 'issue.yaml'), `${sheet.join('\n')}\n`);
  const submission = [
    `单位: ${say('单位名')}`,
    `栏目: ${say('栏目名')}`,
    `标题: ${say('标题')}`,
    `陪同: ${say('陪同')}`,
    `正文: ${say('正文')}`,
  ];
  writeFileSync(join(issue, '甲.yaml'), `${submission.join('\n')}\n`);
  const brief = [
    `单位: ${say('单位名')}`,
    `栏目: ${quoted(`简讯/${texts.子栏目名}`, isEscaped)}`,
    `正文: ${say('简讯')}`,
  ];
  writeFileSync(join(issue, '乙.yaml'), `${brief.join('\n')}\n`);
  return office;
}

/** The results of a draft in all forms. */
async function draft(texts: Texts, isEscaped = false) {
  const office = write(texts, isEscaped);
  const terminal = fakeTerminal(office);
  const argv = ['compile', '--draft', '--format', 'docx,pdf,txt', '--fonts', 'embedded'];
  const code = await run(argv, terminal);
  const out = join(office, 'out');
  const { err } = terminal.printed;
  const files = code === 0 ? readdirSync(out).filter((name) => /\.(?:docx|pdf|txt)$/u.test(name)) : [];
  const docx = files.find((name) => name.endsWith('.docx'));
  const parts = docx === undefined ? new Map() : readParts(readFileSync(join(out, docx)));
  const txt = files.find((name) => name.endsWith('.txt'));
  return { code, err, files, parts, txt: txt === undefined ? '' : readFileSync(join(out, txt), 'utf8') };
}

/** Everything that XML 1.0 does not allow (§2.2). */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The first mistake in the nesting of a part's elements, or an illegal character. */
function faultOf(xml: string): string | undefined {
  const found = illegal.exec(xml);
  if (found) return `an illegal character at ${found.index}`;
  const open: string[] = [];
  for (const [whole, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (close === '/') {
      if (open.pop() !== name) return `${whole} closes another`;
    } else if (empty !== '/') open.push(name);
  }
  if (open.length > 0) return `${open.join(' ')} left open`;
  return /&(?!(?:amp|lt|gt|quot|apos);)/u.exec(xml)?.[0];
}

/** Characters that a layout, a DOCX and a text may take differently. */
const odd = [
  '\t',
  '\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u009f',
  '\ufffe',
  '\uffff',
  '\ufdd0',
  '\ud800',
  '\udc00',
  '\u{1fffe}',
  '\u{10ffff}',
  '\u0378',
  '\ufeff',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u061c',
  'ש',
  'سلام',
  'नि',
  '\ufe0f',
  '\u{e0100}',
  '葛\u{e0100}',
  '\u180b',
  'e\u0301',
  '\u0301',
  '\u3099',
  '\u00a0',
  '\u2002',
  '\u2003',
  '\u3000',
  ' ',
  '\u1680',
  '\ufffc',
  '\ufffd',
  '\ue000',
  '\u{2a6d6}',
  '\u{1f469}\u200d\u{1f33e}',
  '〓',
  '𠮷',
  '<',
  '&',
  '"',
  "'",
  ']]>',
  '**',
  '#',
  'a',
  '7',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...odd) },
  { weight: 2, arbitrary: fc.constantFrom('惠民', '资金', '。', '，', '由', '“', '——') },
);
const oddText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

describe('a draft of odd characters', () => {
  it.each(fields)('is made with a few of them at a time in %s', async (field) => {
    const few = 9;
    for (let from = 0; from < odd.length; from += few) {
      const between = odd.slice(from, from + few).join('惠');
      const texts = { ...plain, [field]: `${plain[field].slice(0, 3)}${between}${plain[field].slice(3)}` };
      const isEscaped = (from / few) % 2 === 0;
      const { err, files } = await draft(texts, isEscaped);
      const isStopped = ofBulletin.has(field) && err.includes('没有生成文件');
      expect({ err, count: isStopped ? 3 : files.length }, JSON.stringify(between)).toMatchObject({
        count: 3,
      });
    }
  });

  it('has a comment for what is seen in its place, and the same sign in the text', async () => {
    const { parts, txt } = await draft({ ...plain, 正文: '拨付\t惠民资金\u0007。' }, true);
    const comments = parts.get('word/comments.xml')?.match(/看不见的字符|控制字符|制表符/gu);
    expect(comments).not.toBeNull();
    expect(txt).toContain('拨付〓惠民资金');
  });

  it('parts no character in two where a comment ends behind it', async () => {
    const { parts } = await draft({ ...plain, 正文: '芦汀村拨付惠民资金\u{20bb7}' });
    expect(parts.get('word/document.xml')).toContain('资金</w:t>');
    expect(parts.get('word/document.xml')).toContain('\u{20bb7}</w:t>');
  });

  it('is made, whatever stands in any field, and its XML is well formed', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), oddText, fc.boolean(), async (field, text, isEscaped) => {
        const texts = { ...plain, [field]: `${text}${plain[field]}` };
        const { err, files, parts, txt } = await draft(texts, isEscaped);
        expect(err).not.toContain('内部出错');
        if (ofBulletin.has(field) && err.includes('没有生成文件')) return;
        expect({ err, count: files.length }).toMatchObject({ count: 3 });
        expect(txt).not.toMatch(/(?!\n)\p{Cc}/u);
        for (const [name, xml] of parts) expect(faultOf(xml), name).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
