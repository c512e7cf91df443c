import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { type Opened, openFile } from '../../src/cli/open-file.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-open-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** Compiles the minimal office with options, on a machine where opening a file comes to `outcome`. */
async function compiling(argv: readonly string[], outcome: Opened = { kind: 'opened' }) {
  const office = mkdtempSync(join(temporary, 'office-'));
  cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
  const opened: string[] = [];
  const terminal = fakeTerminal(office);
  const code = await run(['compile', '1', '--fonts', 'embedded', ...argv], {
    ...terminal,
    open: async (path) => {
      opened.push(path.slice(office.length + 1));
      return outcome;
    },
  });
  return { code, opened, office, ...terminal.printed };
}

describe('kuaibao compile --open', () => {
  it('opens the PDF, or what else was made', async () => {
    expect(await compiling(['--open'])).toMatchObject({ code: 0, opened: ['out/第1期.pdf'] });
    expect(await compiling(['--open', '--format', 'docx'])).toMatchObject({ opened: ['out/第1期.docx'] });
    expect(await compiling([])).toMatchObject({ opened: [] });
  });

  it('opens nothing of an issue with errors', async () => {
    const office = mkdtempSync(join(temporary, 'office-'));
    cpSync(join(fixtures, 'office/minimal'), office, { recursive: true });
    writeFileSync(join(office, 'issues/0001/甲.yaml'), '单位: 甲\n');
    const open = () => Promise.reject(new Error('nothing is to be opened'));
    expect(await run(['compile', '1', '--open'], { ...fakeTerminal(office), open })).toBe(1);
  });

  it('says why nothing opens, and has made the issue', async () => {
    const without = await compiling(['--open'], { kind: 'noOpener', program: 'xdg-open' });
    expect(without).toMatchObject({ code: 0 });
    expect(without.err).toContain('没有打开 out/第1期.pdf：这台电脑上没有 xdg-open，请自己在文件夹里打开\n');
    const failed = await compiling(['--open'], { kind: 'failed', program: 'xdg-open' });
    expect(failed.err).toContain('没有打开 out/第1期.pdf：xdg-open 没有找到能打开它的程序');
  });

  it.each(['--open', '--watch'])('is of one issue: %s', async (option) => {
    const { code, err } = await compiling(['0001', option]);
    expect({ code, err }).toEqual({ code: 2, err: `“${option}”只用于一期，请只写一期的文件夹或期号\n` });
    expect(await compiling(['--all', option])).toMatchObject({ code: 2 });
  });
});

describe('opening a file', () => {
  /** A machine whose `xdg-open` is a script. */
  function machine(script: string) {
    const folder = mkdtempSync(join(temporary, '电脑 '));
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { folder, environment: { PATH: `${folder}:/bin:/usr/bin` } };
  }

  it('gives its path to the program that the machine opens files with', async () => {
    const { folder, environment } = machine('printf %s "$1" > "$(dirname "$0")/got"');
    const path = join(folder, '快报 1 & 2% $x.pdf');
    expect(await openFile(path, 'linux', environment)).toEqual({ kind: 'opened' });
    expect(readFileSync(join(folder, 'got'), 'utf8')).toBe(path);
  });

  it('is told whether that found one', async () => {
    const { environment } = machine('exit 3');
    expect(await openFile('/a.pdf', 'linux', environment)).toEqual({ kind: 'failed', program: 'xdg-open' });
    expect(await openFile('/a.pdf', 'linux', { PATH: '' })).toEqual({
      kind: 'noOpener',
      program: 'xdg-open',
    });
  });
});
