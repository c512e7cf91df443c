import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { root } from '../project.js';

const program = join(root, 'bin/kuaibao.js');
const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-terminal-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let issue = '';
beforeEach(async () => {
  const office = mkdtempSync(join(temporary, 'office-'));
  await run(['init'], fakeTerminal(office));
  issue = join(office, 'issues/0001');
});

/** A run of `kuaibao new` at a terminal of its own, typed into piece by piece; `late` is sent just behind the last piece. What is still
 * there when it has ended, a shell would run: it is `left`. */
async function typed(
  argv: readonly string[],
  pieces: readonly string[],
  { late, editor }: { readonly late?: string; readonly editor?: string } = {},
) {
  const command = `"$NODE" "$PROGRAM" new ${argv.join(' ')}; echo $? > code; timeout 1 cat > left`;
  const { CI: _, VISUAL: _visual, EDITOR: _editor, ...mine } = process.env;
  const env = { ...mine, NODE: process.execPath, PROGRAM: program, ...(editor ? { EDITOR: editor } : {}) };
  const child = spawn('script', ['-qec', `sh -c '${command}'`, '/dev/null'], {
    cwd: issue,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    shown += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (const piece of pieces) {
    await quiet(() => shown);
    child.stdin.write(piece);
  }
  if (late !== undefined) {
    await wait(100);
    child.stdin.write(late);
  }
  await ended;
  const text = (name: string): string => readFileSync(join(issue, name), 'utf8');
  return { code: Number(text('code')), left: text('left'), shown, text };
}

/** Waits until something was shown and no more is for a while. */
async function quiet(shown: () => string): Promise<void> {
  for (let before = ''; before === '' || before !== shown(); ) {
    before = shown();
    await wait(300);
  }
}

const answers = ['2\r', '工\r', '综合科整理档案\r', '\r', '二〇二六年三月五日\r'];
const bodyOf = (file: string): string => /^正文: \|\n(?<body>(?: {2}.*\n)*)/mu.exec(file)?.groups?.body ?? '';

it('a submission is asked for at a terminal, item by item, and checked', async () => {
  const { code, left, shown, text } = await typed([], [...answers, '综合科清点档案120卷。\r。\r']);
  expect({ code, left }).toEqual({ code: 0, left: '' });
  expect(shown).toMatch(/ 1\. 办公室\r\n +2\. 综合科.* 日期：2026-03-05.*检查了 1 个文件，没有发现问题/su);
  const file = text('综合科-2.yaml');
  expect(file).toMatch(/^单位: 综合科$.*^栏目: 工作动态$.*^日期: 2026-03-05$/msu);
  expect(bodyOf(file)).toBe('  综合科清点档案120卷。\n');
});

it('a paste is the text with all it holds, and none of it comes to a shell', async () => {
  const paste = '\u001b[200~综合科清点档案120卷。\r。\rtouch 甲\r档案室已经建好。\r\u001b[201~';
  const { left, shown, text } = await typed([], [...answers, paste, '。\r'], { late: 'touch 乙\r' });
  expect(left).toBe('');
  expect(shown).toContain('结束以后又来了 1 行（“touch 乙”），没有写进稿件，请核对正文是否完整');
  const body = bodyOf(text('综合科-2.yaml'));
  expect(body).toBe('  综合科清点档案120卷。\n  。\n  touch 甲\n  档案室已经建好。\n');
});

it('a text is written in the editor, and the terminal is whole afterwards', async () => {
  const editor = "printf '综合科清点档案120卷。' >>";
  const { code, left, text } = await typed(['--edit'], answers, { editor });
  expect({ code, left }).toEqual({ code: 0, left: '' });
  expect(bodyOf(text('综合科-2.yaml'))).toBe('  综合科清点档案120卷。\n');
});

it('nothing is written when the user breaks off, and what follows comes to no shell', async () => {
  const { code, left, shown } = await typed([], [...answers, '第一段。\r', '\u0003'], { late: '第二段。\r' });
  expect({ code, left }).toEqual({ code: 2, left: '' });
  expect(shown).toContain('已取消，没有新建稿件');
  expect(existsSync(join(issue, '综合科-2.yaml'))).toBe(false);
});
