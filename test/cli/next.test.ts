import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-next-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let office = '';

beforeEach(() => {
  office = mkdtempSync(join(temporary, 'office-'));
  put(
    'bulletin.yaml',
    '刊名: 渔港快报\n编发单位: 岚浦县人民政府办公室\n栏目:\n  - 工作动态\n单位:\n  - 青鹭镇\n',
  );
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(office, path)), { recursive: true });
  writeFileSync(join(office, path), text);
}

function textAt(path: string): string {
  return readFileSync(join(office, path), 'utf8');
}

async function kuaibao(...argv: readonly string[]) {
  const terminal = { ...fakeTerminal(office), today: () => '2026-12-29' };
  const code = await run(argv, terminal);
  return { code, ...terminal.printed };
}

const tuesdays = ['2026-12-08', '2026-12-15', '2026-12-22'];

describe('the next issue', () => {
  beforeEach(() => {
    for (const [i, date] of tuesdays.entries())
      put(`issues/000${i + 1}/issue.yaml`, `期号: ${i + 1}\n日期: ${date}\n总期号: ${100 + i}\n`);
    put('issues/0003/青鹭镇.yaml', '单位: 青鹭镇\n栏目: 工作动态\n标题: 修堤\n正文: 修好。\n');
  });

  it('is told with its number and day, what was held for it, and what is next', async () => {
    expect(await kuaibao('hold', '3/青鹭镇')).toEqual({
      code: 0,
      out: 'issues/0003/青鹭镇.yaml → 待用/青鹭镇.yaml\n',
      err: '已留到下一期：用 kuaibao next 建好下一期时放进去\n',
    });
    expect(await kuaibao('next')).toEqual({
      code: 0,
      out: `已建立 issues/0004：第4期，总期号103
日期 2026-12-29，星期二，按以前各期每周二出推算，节假日没有计算在内
留到这一期的稿件：
待用/青鹭镇.yaml → issues/0004/青鹭镇.yaml
`,
      err: `上一期 issues/0003 还没有发布：定了稿的，请运行 kuaibao release issues/0003

接下来：
  1. 核对 issues/0004/issue.yaml 里的期号和日期；
  2. 来稿用 kuaibao import <文件> -o issues/0004 转成稿件，自己写的用 kuaibao new issues/0004；
  3. 运行 kuaibao check issues/0004 检查，kuaibao compile issues/0004 --draft 生成送审稿。
`,
    });
    const { out, err } = await kuaibao('next');
    expect(out).toContain('已建立 issues/2027-0001：第1期，总期号104\n日期 2027-01-05，星期二');
    expect(err).toContain('新的一年，期号从1起；要接着上一年编的，请在 issue.yaml 里改成5\n');
    expect(err).toContain(
      "生成的文件名里没有年份，会和往年第1期的同名；请在 bulletin.yaml 里写一行“文件名: '{年}年第{期}期'”\n",
    );
  });

  it('has the day that is said, in whatever way', async () => {
    expect((await kuaibao('next', '--date', '2026年12月31日')).out).toContain(
      '日期 2026-12-31，星期四，照 --date 写的',
    );
    expect(textAt('issues/0004/issue.yaml')).toContain('日期: 2026-12-31\n');
    expect((await kuaibao('next', '--date', '1月5日')).out).toContain('日期 2027-01-05');
    expect((await kuaibao('next', '--date', '明天', '--supplement')).out).toContain('日期 2026-12-30');
    const { code, err } = await kuaibao('next', '--date', '12月');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('不是日期') });
    expect((await kuaibao('next', '--number', '5期')).err).toContain('应为期号的数字，现为“5期”');
  });

  it('of another year has outputs of another name, in an office as init makes it', async () => {
    rmSync(office, { recursive: true });
    mkdirSync(office);
    await kuaibao('init', '.');
    await kuaibao('compile', '1', '--format', 'txt', '--fonts', 'embedded');
    await kuaibao('next', '--date', '2027-01-05');
    await kuaibao('move', '1/办公室', '--to', '2027-0001');
    const { code } = await kuaibao('compile', '2027-0001', '--format', 'txt', '--fonts', 'embedded');
    const texts = readdirSync(join(office, 'out')).filter((name) => name.endsWith('.txt'));
    expect({ code, texts: texts.sort() }).toEqual({ code: 0, texts: ['2026年第1期.txt', '2027年第1期.txt'] });
  });

  it('is refused with what stands in the way', async () => {
    put('issues/0006/issue.yaml', '期号: 6\n日期: 2026-12-29\n');
    const { code, out, err } = await kuaibao('next');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      'issues/0006 的期号是6，前一期 issues/0003 是3，不相连，不知道下一期是第几期；请改正，或者用 --number 写明下一期的期号，如 --number 7',
    );
  });

  it('gets what is moved to it, with what goes along', async () => {
    put('issues/0003/岸.jpg', 'JPEG');
    put(
      'issues/0003/两篇.yaml',
      `${textAt('issues/0003/青鹭镇.yaml')}---\n单位: 青鹭镇\n正文: |\n  修岸。\n  [图片：岸.jpg]\n`,
    );
    await kuaibao('next');
    const { out, err } = await kuaibao('move', '3/两篇#2', '3/青鹭镇', '--to', '4');
    expect(out).toBe(`issues/0003/两篇.yaml 的第2篇 → issues/0004/两篇.yaml
  同去 issues/0003/岸.jpg → issues/0004/岸.jpg
issues/0003/青鹭镇.yaml → issues/0004/青鹭镇.yaml
`);
    expect(err).toBe('已移到 issues/0004；移出、移入的两期都请用 kuaibao check 再检查一遍\n');
    expect((await kuaibao('move', '4/青鹭镇')).err).toContain('还要写明选项“--to”');
  });
});
