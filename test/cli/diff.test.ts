import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { partOf, withPart } from '../output/docx/package-parts.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-diff-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';
let made = 0;

async function kuaibao(...argv: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

function edit(path: string, from: string, to: string): void {
  const file = join(office, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Edits a DOCX's XML as somebody would who tracks changes. */
function editDocx(name: string, from: string, to: string): void {
  const file = join(office, 'out', name);
  const bytes = readFileSync(file);
  const xml = partOf(bytes, 'word/document.xml');
  expect(xml).toContain(from);
  writeFileSync(join(office, '返回稿.docx'), withPart(bytes, xml.replace(from, to)));
}

const submission = 'issues/0001/檐下社区.yaml';

beforeEach(async () => {
  made += 1;
  office = join(temporary, String(made));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  const { code } = await kuaibao('compile', '1', '--format', 'docx', '--fonts', 'embedded');
  expect(code).toBe(0);
});

describe('kuaibao diff', () => {
  it('says that nothing differs, with 0', async () => {
    const { code, out } = await kuaibao('diff', '1');
    expect(out).toBe('第1期（送审稿） 与 第1期 没有不同\n');
    expect(code).toBe(0);
  });

  it('lists what an issue has changed since a DOCX was made of it, with 1', async () => {
    edit(submission, '面积86平方米，藏书3200册', '面积96平方米，藏书3500册');
    const { code, out, err } = await kuaibao('diff', '1');
    expect(err).toBe('第1期（送审稿） → 第1期\n');
    expect(out).toMatchInlineSnapshot(`
      "修改1项。

      “檐下社区建成共享书房”
      　　……。书房由旧车棚改造而成，面积〔删：86〕〔增：96〕平方米，藏书〔删：3200〕〔增：3500〕册，居民可持社区一卡通自助借……
      "
    `);
    expect(code).toBe(1);
  });

  it('lists what people changed in a DOCX that came back, with who did it', async () => {
    const deleted = '<w:del w:id="900" w:author="程望舒"><w:r><w:delText>旧车棚</w:delText></w:r></w:del>';
    const inserted = '<w:ins w:id="901" w:author="程望舒"><w:r><w:t>闲置车棚</w:t></w:r></w:ins>';
    const cut = (text: string) => `</w:t></w:r>${text}<w:r><w:t xml:space="preserve">`;
    editDocx('第1期.docx', '旧车棚', cut(`${deleted}${inserted}`));
    const { code, out } = await kuaibao('diff', '返回稿.docx');
    expect(out).toMatchInlineSnapshot(`
      "修改1项。

      “檐下社区建成共享书房”
      　　……社区共享书房正式开放。书房由〔删：旧〕〔增：闲置〕车棚改造而成，面积86平方米……（程望舒）
      "
    `);
    expect(code).toBe(1);
  });

  it('compares with a release, and names the one that is not there', async () => {
    const before = await kuaibao('diff', '1@定稿');
    expect(before.err).toContain('issues/0001 还没有发布，没有定稿可比');
    expect(before.code).toBe(2);
    await kuaibao('release', '1', '--format', 'docx', '--fonts', 'embedded');
    edit(submission, '可持社区一卡通', '凭社区一卡通');
    const { code, out } = await kuaibao('diff', '1@定稿');
    expect(out).toContain('〔删：');
    expect(code).toBe(1);
  });

  it('writes a 花脸稿, and keeps one that somebody has written into', async () => {
    edit(submission, '面积86平方米', '面积96平方米');
    const first = await kuaibao('diff', '1', '--format', 'docx,pdf', '--fonts', 'embedded');
    expect(first.code).toBe(1);
    const names = (): readonly string[] =>
      readdirSync(join(office, 'out'))
        .filter((name) => name.includes('花脸稿'))
        .sort();
    expect(names()).toEqual(['第1期（花脸稿）.docx', '第1期（花脸稿）.pdf']);
    const xml = partOf(readFileSync(join(office, 'out/第1期（花脸稿）.docx')), 'word/document.xml');
    expect(xml).toMatch(
      /<w:del [^>]*w:author="编辑"><w:r>.*?<w:delText xml:space="preserve">86<\/w:delText>/u,
    );
    expect(xml).toMatch(/<w:ins [^>]*w:author="编辑"><w:r>.*?<w:t xml:space="preserve">96<\/w:t>/u);
    edit(submission, '藏书3200册', '藏书3500册');
    await kuaibao('diff', '1', '--format', 'docx,pdf', '--fonts', 'embedded');
    expect(names()).toEqual(['第1期（花脸稿）.docx', '第1期（花脸稿）.pdf']);
    writeFileSync(join(office, 'out/第1期（花脸稿）.docx'), '科长改的');
    edit(submission, '面积96平方米', '面积98平方米');
    const { out } = await kuaibao('diff', '1', '-o', 'out', '--fonts', 'embedded');
    expect(out).toContain('已另存 out/第1期（花脸稿）（人工修改）.docx（原来的文件，没有改动）');
    expect(readFileSync(join(office, 'out/第1期（花脸稿）（人工修改）.docx'), 'utf8')).toBe('科长改的');
  });

  it('keeps one of another year’s issue that has the same name', async () => {
    edit(submission, '面积86平方米', '面积96平方米');
    await kuaibao('diff', '1', '--format', 'docx', '--fonts', 'embedded');
    const former = readFileSync(join(office, 'out/第1期（花脸稿）.docx'));
    const sheet = join(office, 'issues/0001/issue.yaml');
    const text = readFileSync(sheet, 'utf8');
    const [, year = ''] = /日期: (\d{4})/u.exec(text) ?? [];
    writeFileSync(sheet, text.replace(`日期: ${year}`, `日期: ${Number(year) + 1}`));
    const { out } = await kuaibao('diff', '1', '--format', 'docx', '--fonts', 'embedded');
    expect(out).toContain(`已另存 out/第1期（花脸稿）（${year}年）.docx（原来的文件，没有改动）`);
    expect(readFileSync(join(office, `out/第1期（花脸稿）（${year}年）.docx`)).equals(former)).toBe(true);
  });

  it('gives the same bytes again', async () => {
    edit(submission, '面积86平方米', '面积96平方米');
    const bytes = async (): Promise<string> => {
      await kuaibao('diff', '1', '-o', 'x', '--fonts', 'embedded');
      return readdirSync(join(office, 'x'))
        .map((name) => readFileSync(join(office, 'x', name)).toString('base64'))
        .join();
    };
    expect(await bytes()).toBe(await bytes());
  });

  it('lists the changes by unit', async () => {
    edit(submission, '面积86平方米', '面积96平方米');
    const { out } = await kuaibao('diff', '1', '--by-unit');
    expect(out).toMatchInlineSnapshot(`
      "檐下社区：
      修改1项。

      “檐下社区建成共享书房”
      　　……。书房由旧车棚改造而成，面积〔删：86〕〔增：96〕平方米，藏书3200册，居民……
      "
    `);
  });

  it.each([
    [['diff', '1@初稿'], '“@初稿”应为 @送审稿、@定稿、@现在，或第几次定稿（@1）'],
    [['diff', 'bulletin.pdf'], 'bulletin.pdf 不是 .docx 文件，不能比较；请在 Word 或 WPS 里另存为 .docx'],
    [['diff', '没有.docx'], '没有.docx：没有这个文件或文件夹'],
    [['diff', '77'], '77：没有这个文件夹'],
  ])('refuses %j', async (argv, message) => {
    const { code, err } = await kuaibao(...argv);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it('compares two DOCX that people have edited, and shows it in a 花脸稿', async () => {
    editDocx('第1期.docx', '藏书3200册', '藏书3300册');
    renameSync(join(office, '返回稿.docx'), join(office, '先.docx'));
    editDocx('第1期.docx', '藏书3200册', '藏书3600册');
    const { code, out } = await kuaibao('diff', '先.docx', '返回稿.docx');
    expect(out).toContain('〔删：3300〕〔增：3600〕');
    expect(code).toBe(1);
    await kuaibao('diff', '先.docx', '返回稿.docx', '--format', 'docx', '--fonts', 'embedded');
    const xml = partOf(readFileSync(join(office, 'out/第1期（花脸稿）.docx')), 'word/document.xml');
    expect(xml).toMatch(/<w:delText[^>]*>3300</u);
    expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*3600/u);
  });
});
