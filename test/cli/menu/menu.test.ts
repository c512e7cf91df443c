import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/main.js';
import { fixtures } from '../../project.js';
import { fakeTerminal } from '../fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-menu-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const emptyFolder = () => mkdtempSync(join(temporary, '电脑 '));

/** A walk through the menu from a folder: each answer in its turn, and then nobody is there any more. */
async function walk(folder: string, answers: readonly string[]) {
  const opened: string[] = [];
  const terminal = fakeTerminal(folder, answers);
  const open = async (path: string) => {
    opened.push(path.slice(folder.length + 1));
    return { kind: 'opened' } as const;
  };
  const code = await run(['menu'], { ...terminal, open });
  return { code, opened, said: terminal.printed.err, printed: terminal.printed.out };
}

describe('kuaibao menu', () => {
  it('goes from an empty folder to the pages of a second issue', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, '清淤.txt'), '办公室\n工作动态\n办公室清理河道\n办公室清理河道12公里。\n');
    const first = await walk(folder, ['1', '', '', '4', '6', '0']);
    expect(first.code).toBe(0);
    expect(first.said).toMatch(/还没有单位的文件夹\n 1\. 建一个.*\n 0\. 退出\n/su);
    expect(first.said).toContain('单位的文件夹：我的快报，最新的是2026年第1期（在编）');
    expect(first.printed).toContain('检查了 4 个文件');
    expect(existsSync(join(folder, '我的快报/out/2026年第1期.pdf'))).toBe(true);
    const second = await walk(folder, [
      '２',
      '11月30日',
      '3',
      '',
      join(folder, '清淤.txt'),
      '7',
      '1',
      '1',
      '0',
    ]);
    expect(second.printed).toContain('已建立 issues/0002：第2期');
    expect(second.said).toContain('哪一期（直接回车是2026年第2期，别的写期号）');
    expect(readFileSync(join(folder, '我的快报/issues/0002/清淤.yaml'), 'utf8')).toContain('清理河道12公里');
    expect(second.opened).toHaveLength(1);
    expect(second.opened[0]).toMatch(/^我的快报\/out\/2026年第1期\.(?:docx|pdf)$/u);
  });

  it('begins with the old issues of an office that has some', async () => {
    const folder = emptyFolder();
    cpSync(join(fixtures, 'office/sample'), join(folder, '原来'), { recursive: true });
    await run(
      ['compile', join(folder, '原来/issues/0127'), '--format', 'docx', '-o', join(folder, '旧 刊')],
      fakeTerminal(folder),
    );
    rmSync(join(folder, '原来'), { recursive: true });
    await walk(folder, ['1', '县里的', `'${join(folder, '旧 刊')}'`, '0']);
    expect(readFileSync(join(folder, '县里的/bulletin.yaml'), 'utf8')).toContain('刊名');
  });

  it('mends, goes to another office, releases what it is told to, and makes the form', async () => {
    const folder = emptyFolder();
    cpSync(join(fixtures, 'office/minimal'), join(folder, '甲'), { recursive: true });
    mkdirSync(join(folder, '别处'));
    cpSync(join(fixtures, 'office/minimal'), join(folder, '别处/乙'), { recursive: true });
    const path = join(folder, '甲/issues/0001/檐下社区.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('86平方米', '86 平方米'));
    const { said, printed } = await walk(folder, ['5', '10', '别处/乙', '4', '8', '不', '8', '是', '9']);
    expect(readFileSync(path, 'utf8')).toContain('86平方米');
    expect(said).toContain('单位的文件夹：别处/乙，');
    expect(existsSync(join(folder, '别处/乙/.kuaibao/released/issues/0001.json'))).toBe(true);
    expect(existsSync(join(folder, '别处/乙/报送.html'))).toBe(true);
    expect(printed.match(/检查了 3 个文件/gu)).toHaveLength(2);
  });

  it('takes no for an answer', async () => {
    const folder = emptyFolder();
    const { code, said } = await walk(folder, ['12', '四', '', '4', '10', '.', '3']);
    expect(code).toBe(0);
    expect(said).toContain('没有“12”这一项，请输入0到10');
    expect(said).toContain('还没有单位的文件夹，请先选1建一个，或者选10指定');
    expect(said).toMatch(/“电脑 \w+”里没有 bulletin\.yaml，不是单位的文件夹/u);
  });
});
