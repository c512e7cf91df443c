import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { encoder } from '../../tools/fixture/encode.mjs';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const office = mkdtempSync(join(tmpdir(), 'kuaibao-encoding-'));
afterAll(() => rmSync(office, { recursive: true }));
cpSync(join(fixtures, 'proofreading/office'), office, { recursive: true });
const entry = join(office, 'issues/0001/稿件.yaml');
const right = readFileSync(entry, 'utf8');
const gbk = encoder('gb18030');

async function check(...options: readonly string[]) {
  const terminal = fakeTerminal(office);
  const code = await run(['check', ...options], terminal);
  return { code, ...terminal.printed };
}

const wide = (text: string, mark: string): Uint8Array => Buffer.from(`${mark}${text}`, 'utf16le');

describe('a submission in another encoding', () => {
  it.each([
    ['GBK', gbk(right)],
    ['UTF-16', wide(right, '\ufeff')],
    ['UTF-16', wide(right, '')],
  ] as const)('is read, and the file rewritten as UTF-8: %s', async (name, bytes) => {
    writeFileSync(entry, bytes);
    const before = await check('--format', 'line');
    expect(before.out).toBe(
      `issues/0001/稿件.yaml:1:1: error structure/not-utf8 文件的编码是 ${name}，应为 UTF-8\n`,
    );
    const shown = await check('--diff');
    expect(shown.out).toBe(
      `--- issues/0001/稿件.yaml\t改前（${name}）\n+++ issues/0001/稿件.yaml\t改后（UTF-8）\n`,
    );
    expect(readFileSync(entry)).toEqual(Buffer.from(bytes));
    const mended = await check('--fix', '--format', 'line');
    expect(mended).toMatchObject({
      code: 0,
      out: '',
      err: `已改 issues/0001/稿件.yaml:1:1 编码${name}→UTF-8 [structure/not-utf8]\n改正了 1 处\n`,
    });
    expect(readFileSync(entry, 'utf8')).toBe(right);
  });

  it('is found by what its text says, too, and mended in one run', async () => {
    writeFileSync(entry, gbk(right.replace('12公里，', '12公里，，')));
    const { code, err } = await check('--fix');
    expect(code).toBe(0);
    expect(err).toContain('“，，”→“，”');
    expect(readFileSync(entry, 'utf8')).toBe(right);
  });

  it('is left alone where nobody knows what it is', async () => {
    const bytes = Buffer.from([0x61, 0x3a, 0x20, 0x81, 0x30, 0xff, 0xfe, 0x80]);
    writeFileSync(entry, bytes);
    const { code, out } = await check('--fix', '--format', 'line');
    expect(code).toBe(1);
    expect(out).toContain('structure/not-utf8 文件的编码不是 UTF-8，也认不出是哪一种');
    expect(readFileSync(entry)).toEqual(bytes);
  });
});
