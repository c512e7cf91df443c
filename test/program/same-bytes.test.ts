import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { digest } from '../../src/record/digest.js';
import { fixtures, root } from '../project.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-same-'));
afterAll(() => rmSync(temporary, { recursive: true }));
let folders = 0;

/** The sample office in a folder of its own; its files come into being in the order that `order` gives them. */
function office(order: (paths: readonly string[]) => readonly string[] = (paths) => paths): string {
  folders += 1;
  const folder = join(temporary, `办公室 ${folders}`);
  const source = join(fixtures, 'office/sample');
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.yaml$/u.test(path),
  );
  for (const path of order(paths)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(source, path), join(folder, path));
  }
  return folder;
}

const promised = promisify(execFile);

/** Runs the built program; returns the exit code. */
async function kuaibao(
  folder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const program = join(root, 'bin/kuaibao.js');
  const env = { PATH: process.env.PATH ?? '', ...environment };
  try {
    await promised(process.execPath, [program, ...argv], { cwd: folder, env });
    return 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? Number(error.code) : -1;
  }
}

/** All outputs by name, records included, with their hashes. */
function outputs(folder: string): Readonly<Record<string, string>> {
  const out = join(folder, 'out');
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [name, digest(readFileSync(join(out, name)))]),
  );
}

const all = ['compile', '--all', '--fonts', 'embedded', '--format', 'docx,pdf,txt', '--attach-sources'];
const light = ['compile', '--all', '--format', 'txt'];

it('the same bytes over folders, orders of files, time zones, locales and threads, records included', async () => {
  const first = office();
  expect(await kuaibao(first, all, { TZ: 'UTC', LC_ALL: 'C' })).toBe(0);
  const expected = outputs(first);
  expect(Object.keys(expected)).toHaveLength(12);

  const second = office((paths) => [...paths].reverse());
  expect(
    await kuaibao(second, all, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }),
  ).toBe(0);
  expect(outputs(second)).toEqual(expected);

  for (const locale of ['zh_CN', 'zh_TW', 'ja_JP', 'tr_TR']) {
    const other = office();
    const environment = { LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` };
    expect(await kuaibao(other, all, environment)).toBe(0);
    expect(outputs(other)).toEqual(expected);
  }

  const third = office((paths) =>
    [...paths].sort((a, b) => digest(Buffer.from(a)).localeCompare(digest(Buffer.from(b)))),
  );
  for (const issue of ['0128', 'supplement-03']) {
    const one = all.filter((each) => each !== '--all');
    const zone = { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' };
    expect(await kuaibao(join(third, 'issues', issue), one, zone)).toBe(0);
  }
  const made = outputs(third);
  expect(Object.keys(made)).toHaveLength(8);
  expect(expected).toMatchObject(made);
}, 120_000);

it('several at once do not spoil each other', async () => {
  const folder = office();
  const same = ['--fonts', 'embedded', '--format', 'docx,txt'];
  const one = ['compile', 'issues/0128', ...same];
  const each = ['compile', '--all', '--force', ...same];
  const codes = await Promise.all([one, each, each, one].map((argv) => kuaibao(folder, argv)));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await kuaibao(folder, ['verify'])).toBe(0);
}, 120_000);

it('no input is written, moved or deleted, nor anything put beside it but what kuaibao keeps in a folder of its own', async () => {
  const folder = office();
  const inputs = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('out') && !path.startsWith('.kuaibao'))
      .sort()
      .map((path) => [path, path.endsWith('.yaml') ? digest(readFileSync(join(folder, path))) : '']);
  const before = inputs();
  await kuaibao(folder, light);
  await kuaibao(folder, ['compile', 'issues/0128', '--draft', '--attach-sources']);
  await kuaibao(folder, ['verify']);
  writeFileSync(join(folder, 'out', '.第127期.pdf.kuaibao-part-x-1'), '');
  await kuaibao(folder, ['compile', 'issues/0127', '--format', 'txt']);
  expect(inputs()).toEqual(before);
}, 120_000);
