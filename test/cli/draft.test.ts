import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { caseNames } from '../../tools/fixture/cases.mjs';
import { readParts } from '../output/docx/package-parts.js';
import { fixtures } from '../project.js';
import { structureOffices } from '../structure-case.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-draft-'));
afterAll(() => rmSync(temporary, { recursive: true }));
const officeOf = structureOffices(temporary);
let out = '';
let made = 0;

beforeEach(() => {
  made += 1;
  out = join(temporary, String(made));
});

async function draft(office: string, ...options: readonly string[]) {
  const terminal = fakeTerminal(office);
  const argv = ['compile', '--draft', '--fonts', 'embedded', '-o', out, ...options];
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function textOf(xml: string): string {
  const plain = xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]*>/gu, '');
  return plain
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The draft's text and its comments, one a line for each paragraph of them. */
function read(): {
  readonly text: string;
  readonly comments: readonly string[];
} {
  const name = readdirSync(out).find((each) => each.endsWith('（送审稿）.docx')) ?? '';
  const parts = readParts(readFileSync(join(out, name)));
  return {
    text: textOf(parts.get('word/document.xml') ?? ''),
    comments: textOf(parts.get('word/comments.xml') ?? '')
      .split('\n')
      .filter((line) => line.trim() !== ''),
  };
}

/** The words that each comment stands on, and its first line. */
function placed(): readonly (readonly [place: string, said: string])[] {
  const name = readdirSync(out).find((each) => each.endsWith('（送审稿）.docx')) ?? '';
  const parts = readParts(readFileSync(join(out, name)));
  const text = parts.get('word/document.xml') ?? '';
  const all = (parts.get('word/comments.xml') ?? '').matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gu);
  return [...all].map(([comment, id = '']) => {
    const [, inside = ''] = text.split(new RegExp(`<w:comment(?:RangeStart|RangeEnd) w:id="${id}"/>`, 'u'));
    return [textOf(inside), textOf(comment).split('\n')[0] ?? ''];
  });
}

/** Words that a leader, who knows of no files and no keyboard, would not make sense of. */
const forbidden =
  /kuaibao|yaml|--|YAML|U\+|UTF|第\d+行|:\d|单引号|键|缩进|“\||undefined|\.(?:xlsx|csv|png)”|输入法|整行|删去[^，。]*行|[一-龥]: /u;

/** Nothing of these can be laid out: no submission, no configuration. */
const hopeless: readonly string[] = ['all-withheld', 'empty-issue', 'partial-bulletin'];

describe('a draft in spite of errors', () => {
  it.each(caseNames())('%s: is made, and tells of it in plain words', async (name) => {
    const { code, err } = await draft(officeOf(name), '--format', 'docx');
    if (hopeless.includes(name)) {
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('没有生成文件') });
      expect(existsSync(out)).toBe(false);
      return;
    }
    expect(code).toBe(0);
    const { text, comments } = read();
    expect(text).toContain('工作');
    expect(comments.join('\n')).not.toContain('不合格式');
    for (const comment of comments) expect(comment).not.toMatch(forbidden);
    if (err.includes('错误 ')) expect(err).toMatch(/送审稿已经生成，但还有 \d+ 个错误/u);
  });

  it('leaves out what has no place, and says so first', async () => {
    await draft(officeOf('unknown-section'), '--format', 'docx');
    const { text, comments } = read();
    expect(comments.slice(0, 2)).toEqual([
      '没有排进来：苇港镇的“苇港镇检修提灌设备”',
      '没有“工作动向”这个栏目',
    ]);
    expect(text).not.toContain('检修提灌设备');
  });

  it('counts a submission that is not read for its name, and says in plain text too that it is a draft', async () => {
    const office = join(temporary, 'misnamed');
    cpSync(officeOf('unknown-unit'), office, { recursive: true });
    writeFileSync(join(office, 'issues/0001/另一篇.txt'), '单位: 苇港镇\n栏目: 工作动态\n正文: 清淤。\n');
    const { err } = await draft(office, '--format', 'txt,docx');
    expect(err).toContain('有 1 篇没有排进来');
    expect(read().comments.slice(0, 2)).toEqual([
      '没有排进来：“另一篇”',
      '文件没有按稿件保存，编辑改好后再排进来',
    ]);
    const name = readdirSync(out).find((each) => each.endsWith('.txt')) ?? '';
    expect(readFileSync(join(out, name), 'utf8')).toMatch(/^送审稿\n\n/u);
  });

  it('leaves out a file that cannot be read, by its name', async () => {
    const office = join(temporary, 'unreadable');
    cpSync(officeOf('unknown-unit'), office, { recursive: true });
    writeFileSync(
      join(office, 'issues/0001/绘图.yaml'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 0xfe]),
    );
    const { err } = await draft(office, '--format', 'docx');
    expect(err).toContain('有 1 篇没有排进来');
    expect(read().comments).toContain('没有排进来：“绘图”');
  });

  it('tells of an unknown unit and of words cut off in words of their own', async () => {
    await draft(officeOf('unknown-unit'), '--format', 'docx');
    expect(read().comments[0]).toMatch(/^须改正：单位“[^“”]+”没有登记，请编辑核对名称$/u);
    const office = join(temporary, 'cut-off');
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    const [name = ''] = readdirSync(join(office, 'issues/0001')).filter((each) => each !== 'issue.yaml');
    const path = join(office, 'issues/0001', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^(标题: .*)$/mu, '$1 #另有后话'));
    rmSync(out, { recursive: true });
    await draft(office, '--format', 'docx');
    expect(read().comments).toContain('须改正：后面的“#另有后话”没有排进来，由编辑改正');
  });

  it.each([
    ['missing-subsection', '须改正：栏目“简讯”分几类排列，这里没有写明是哪一类'],
    ['unknown-subsection', '栏目“简讯”里没有“惠农服务”这一类'],
    ['unknown-unit', '须改正：单位“苇巷镇”没有登记，请编辑核对名称'],
    ['unknown-key', '须改正：“标提”这一项不认识，它的内容没有排进来，由编辑核对'],
    ['placeholder', '须改正：“【待补】”还没有填写'],
    ['ambiguous-pin', '须改正：指定排在前面的“苇港镇”不止一篇，由编辑写明是哪一篇'],
    ['space-after-colon', '须改正：“标题”后面的冒号写得不对，文字照样排出'],
    ['unindented-body', '须改正：这里行首的空格不对，文字照样排出'],
    ['yaml-syntax-bracket', '“单位”写得不对，读不出来，由编辑改正'],
    ['value-comment', '须改正：“标题”还没有写，由编辑补上'],
  ])('says what is wrong in words of its own: %s', async (name, said) => {
    await draft(officeOf(name), '--format', 'docx');
    expect(read().comments).toContain(said);
  });

  it.each([
    ['placeholder', '【待补】', '须改正：“【待补】”还没有填写'],
    ['placeholder-in-bulletin', '校对：×××', '须改正：“×××”还没有填写'],
    ['table-missing', '检修进展.csv', '须改正：表格“检修进展”没有排进来，由编辑核对'],
    ['picture', '../../泵站.png', '须改正：图片“泵站”没有排进来，由编辑核对'],
    ['around-text', '1.', '请核对：附件名称前面写了“1.”，序号会自动加上'],
    ['unclosed-strong', '**', '须改正：这里多出了加粗用的记号“**”，由编辑改正'],
    ['comment-in-body', '＃', '须改正：后面的“#主要做法”没有排进来，由编辑改正'],
    [
      'table-total',
      '提灌站检修进度',
      '请核对：“检修”里，“投资（万元）”一栏各行相加是2,191.5，“合计”写的是“2,291.5”',
    ],
    ['table-noted', '片区', '请核对：“投资”里 B3 是错误值“#REF!”'],
    ['bad-file-name', '第1期', '须改正：文件名的写法不能用，暂时用了通常的名称，由编辑改正'],
  ])('says it at its place: %s', async (name, place, said) => {
    await draft(officeOf(name), '--format', 'docx');
    expect(placed()).toContainEqual([place, said]);
  });

  it('calls another submission by its name, without its path', async () => {
    await draft(officeOf('duplicate-submission'), '--format', 'docx');
    expect(read().comments).toEqual(['须改正：这篇稿件与“苇港镇”的稿件相同', '请删去一篇']);
  });
});

describe('a draft of an office', () => {
  let office = '';

  beforeEach(() => {
    office = join(temporary, `office-${made}`);
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  });

  function change(from: string | RegExp, to: string): void {
    const folder = join(office, 'issues/0001');
    const name = readdirSync(folder).find((each) => each !== 'issue.yaml') ?? '';
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }

  it('has no comments where none are wanted, and is a draft all the same', async () => {
    change('书房由', '书房,由');
    expect(await draft(office, '--format', 'docx')).toMatchObject({ code: 0, err: /写在 Word 的批注里/u });
    expect(read().comments.join('')).toContain('出现“,”，应为“，”');
    const terminal = fakeTerminal(office);
    const argv = ['compile', '--clean', '--fonts', 'embedded', '-o', out, '--format', 'docx'];
    expect(await run(argv, terminal)).toBe(0);
    expect(terminal.printed.err).toMatch(/送审稿已经生成，但还有 1 个错误，定稿以前要改正/u);
    expect(readdirSync(out).sort()).toEqual(['第1期（送审稿）.docx', '第1期（送审稿）.manifest.json']);
    const parts = readParts(readFileSync(join(out, '第1期（送审稿）.docx')));
    expect(parts.has('word/comments.xml')).toBe(false);
    expect(parts.get('word/document.xml')).not.toContain('comment');
    expect(textOf(parts.get('word/header1.xml') ?? '')).toContain('送审稿');
  });

  it('is made anew by --all if it has comments and none are wanted, or the other way round', async () => {
    change('书房由', '书房,由');
    const made = async (...options: readonly string[]): Promise<string> => {
      const terminal = fakeTerminal(office);
      const argv = ['compile', '--all', '--format', 'docx', '--fonts', 'embedded', '-o', out, ...options];
      expect(await run(argv, terminal)).toBe(0);
      return terminal.printed.err + terminal.printed.out;
    };
    expect(await made('--draft')).toContain('1期已生成');
    expect(await made('--draft')).toContain('1期没有变化');
    expect(await made('--clean')).toContain('1期已生成');
    expect(await made('--clean')).toContain('1期没有变化');
    expect(await made('--draft')).toContain('1期已生成');
  });

  it('shows a missing full stop where it is missing', async () => {
    change(/。\s*$/u, '\n');
    expect(await draft(office, '--format', 'docx')).toMatchObject({ code: 0 });
    expect(read().comments[0]).toMatch(/^(?:须改正|请核对)：.*句号/u);
    expect(await draft(office, '--format', 'docx', '--strict')).toMatchObject({ code: 0 });
  });

  it('shows 〓 for a character that no face has, in the PDF, and a comment on it', async () => {
    change('标题: ', '标题: \u{2A6D6}');
    change('书房由', '书\u{2A6D6}房〓由');
    expect(await draft(office, '--format', 'docx,pdf')).toMatchObject({ code: 0 });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const data = new Uint8Array(readFileSync(join(out, '第1期（送审稿）.pdf')));
    const page = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
    const { items } = await page.getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toMatch(/〓檐下.*书〓房〓由/u);
    expect(read().comments.join('\n')).toContain('没有“\u{2A6D6}”这个字，排版时用“〓”代替');
    expect(await run(['compile', '--fonts', 'embedded', '-o', out], fakeTerminal(office))).toBe(1);
  });

  it('is made though its colophon is too tall for a page', async () => {
    const path = join(office, 'bulletin.yaml');
    const names = Array.from({ length: 520 }, (_, i) => `第${i}办公室`).join('、');
    const text = readFileSync(path, 'utf8').replace(/^分发:[\s\S]*?(?=^\S|(?![\s\S]))/mu, '');
    writeFileSync(path, `${text}\n分发:\n  送: ${names}\n`);
    const { code, err } = await draft(office, '--format', 'docx,pdf');
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('报尾太高') });
    expect(read().comments).toContain('须改正：报尾太高，一页里放不下报尾和两行正文');
  });
});
