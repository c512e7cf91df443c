import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/product/version.js';
import { thisMachine } from '../../tools/package/targets.mjs';
import { root } from '../project.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-package-'));
/** The folder of a user who has nothing but the package. */
const home = join(temporary, '快报 测试');
const program = join(home, '快报');
const zipName = `kuaibao-${version()}-${thisMachine()}.zip`;
const sumsName = `kuaibao-${version()}-SHA256SUMS.txt`;

beforeAll(() => {
  pack('一');
  mkdirSync(home);
  // It takes names for UTF-8 where they say that they are, and the machine can hold them.
  execFileSync('unzip', ['-q', join(temporary, '一', zipName), '-d', home], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
});
afterAll(() => rmSync(temporary, { recursive: true }));

function pack(folder: string): void {
  const argv = [join(root, 'tools/package/main.mjs'), thisMachine(), '-o', join(temporary, folder)];
  execFileSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A command of the package's in a folder, where no program can be found by its name. */
function kuaibao(folder: string, ...argv: readonly string[]): string {
  const options = { cwd: folder, env: { PATH: '' }, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync(join(program, 'kuaibao'), argv, options);
}

describe('the package for this machine', () => {
  it('is the same each time, and its checksum is told', () => {
    pack('二');
    const [one, other] = ['一', '二'].map((folder) => readFileSync(join(temporary, folder, zipName)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    const sum = createHash('sha256')
      .update(one ?? '')
      .digest('hex');
    expect(readFileSync(join(temporary, '二', sumsName), 'utf8')).toBe(`${sum}  ${zipName}\n`);
  });

  it('bears the licences of all that is in it', () => {
    const textOf = (path: string) => readFileSync(join(program, 'app', path), 'utf8');
    expect(textOf('NODE-LICENSE.txt')).toContain('Node.js is licensed for use as follows');
    expect(textOf('dist/release/LICENCES.txt')).toContain('pdfkit');
    expect(textOf('LICENSE')).toContain('MIT');
    expect(
      readdirSync(join(program, 'app/dist/font/faces')).filter((name) => name.startsWith('OFL')),
    ).toHaveLength(3);
  });

  it('needs no other program: from an empty folder to a PDF', () => {
    kuaibao(home, 'init', '一 室');
    const office = join(home, '一 室');
    expect(kuaibao(office, 'next')).toContain('已建立 issues/0002：第2期');
    expect(kuaibao(office, 'check', '1')).toContain('检查了 4 个文件');
    expect(kuaibao(office, 'compile', '1')).toContain('第1期.pdf（1 页');
    const [pdf = ''] = readdirSync(join(office, 'out')).filter((name) => name.endsWith('.pdf'));
    expect(execFileSync('pdftotext', [join(office, 'out', pdf), '-'], { encoding: 'utf8' })).toContain(
      '第1期',
    );
  });

  it('has a menu that is walked by typing', async () => {
    writeFileSync(
      join(home, '来 稿.txt'),
      '报送单位：办公室\n栏目：工作动态\n办公室清理河道\n办公室清理河道12公里。\n',
    );
    const said = await typed([
      ['输入前面的数字，按回车：', '1'],
      ['文件夹叫什么', '我的 快报'],
      ['以前各期的 Word', ''],
      ['输入前面的数字，按回车：', '3'],
      ['把来稿的文件或文件夹拖到这里', `'${join(home, '来 稿.txt')}'`],
      ['输入前面的数字，按回车：', '4'],
      ['输入前面的数字，按回车：', '6'],
      ['输入前面的数字，按回车：', '0'],
    ]);
    expect(said).toContain('检查了 5 个文件');
    expect(said).toMatch(/第1期\.pdf（\d 页/u);
    const office = join(home, '我的 快报');
    expect(readdirSync(join(office, 'issues/0001'))).toContain('来 稿.yaml');
    expect(readdirSync(join(office, 'out')).some((name) => name.endsWith('第1期.pdf'))).toBe(true);
  });
});

/** Starts the menu as a double click does, at a terminal of its own, and answers each question when it has been asked; gives all that was
 * shown. */
async function typed(answers: readonly (readonly [question: string, answer: string])[]): Promise<string> {
  const [starter = ''] = readdirSync(program).filter((name) => name.startsWith('开始'));
  const child = spawn('/usr/bin/script', ['-qec', `'${join(program, starter)}'`, '/dev/null'], {
    cwd: '/',
    env: { PATH: '', SHELL: '/bin/sh', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let from = 0;
  for (const [question, answer] of answers) {
    for (let left = 600; !shown.includes(question, from); left -= 1) {
      if (left === 0) throw new Error(`it never asks ${question}, but:\n${shown}`);
      await wait(100);
    }
    from = shown.indexOf(question, from) + question.length;
    // What is typed before the prompt has been drawn is typed into it all the same.
    child.stdin.write(`${answer}\r`);
  }
  await ended;
  return shown;
}
