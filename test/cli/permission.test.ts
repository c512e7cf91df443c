import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fixtures } from '../project.js';
import { fakeTerminal } from './fake-terminal.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-permission-'));
chmodSync(temporary, 0o777);
afterAll(() => rmSync(temporary, { recursive: true }));
let offices = 0;

/** Root may read and write what it likes: who runs the tests as root runs these as nobody. */
const nobody = 65534;
const isRoot = process.geteuid?.() === 0;

function office(): string {
  offices += 1;
  const folder = join(temporary, `office-${offices}`);
  cpSync(join(fixtures, 'office/minimal'), folder, { recursive: true });
  if (isRoot)
    for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
      chownSync(join(folder, path), nobody, nobody);
  return folder;
}

async function kuaibao(folder: string, ...argv: readonly string[]) {
  const terminal = fakeTerminal(folder);
  if (isRoot) process.seteuid?.(nobody);
  try {
    const code = await run(argv, terminal);
    return { code, said: terminal.printed.out + terminal.printed.err };
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const compile = ['compile', '--format', 'txt'];
const check = ['check', '--format', 'line'];

// Code that is loaded when a command first runs is loaded by whoever owns it.
beforeAll(async () => {
  for (const argv of [compile, check, ['check', '--fix']]) await run(argv, fakeTerminal(office()));
});

describe('without the right to', () => {
  it('read a submission: a finding on that file, and nothing is written', async () => {
    const folder = office();
    const issue = join(folder, 'issues', readdirSync(join(folder, 'issues'))[0] ?? '');
    const name = readdirSync(issue).find((each) => each.endsWith('.yaml') && each !== 'issue.yaml') ?? '';
    chmodSync(join(issue, name), 0o000);
    const { code, said } = await kuaibao(folder, ...check);
    expect(said).toContain(`${name}:1:1: error structure/unreadable-file`);
    expect(said).toContain('没有权限');
    expect(code).toBe(1);
    expect((await kuaibao(folder, ...compile)).code).toBe(1);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('read the folder of an issue or the configuration: a sentence that says so', async () => {
    const folder = office();
    chmodSync(join(folder, 'bulletin.yaml'), 0o000);
    const { code, said } = await kuaibao(folder, ...check);
    expect(said).toContain('没有权限');
    expect(code).toBe(1);
    chmodSync(join(folder, 'bulletin.yaml'), 0o644);
    const issues = join(folder, 'issues');
    const issue = join(issues, readdirSync(issues)[0] ?? '');
    chmodSync(issue, 0o000);
    const denied = await kuaibao(folder, ...check, issue);
    expect(denied.said).toContain('没有权限');
    expect(denied.code).toBeGreaterThan(0);
    chmodSync(issue, 0o755);
  });

  it('write into the outputs’ folder: the former outputs stay as they are', async () => {
    const folder = office();
    expect((await kuaibao(folder, ...compile)).code).toBe(0);
    const out = join(folder, 'out');
    const before = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
    chmodSync(out, 0o555);
    const sheet = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith('issue.yaml'),
    );
    execFileSync('sed', ['-i', 's/^日期:.*/日期: 2026-01-02/', join(folder, sheet ?? '')]);
    const { code, said } = await kuaibao(folder, ...compile);
    expect(said).toMatch(/无法写入 out.*：没有权限/u);
    expect(code).toBe(2);
    expect(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])).toEqual(before);
    chmodSync(out, 0o755);
  });

  it('write into the office: a DOCX for another folder is made all the same, without its inputs being kept', async () => {
    const folder = office();
    const elsewhere = join(temporary, 'elsewhere');
    mkdirSync(elsewhere);
    if (isRoot) chownSync(elsewhere, nobody, nobody);
    chmodSync(folder, 0o555);
    const docx = ['compile', '--format', 'docx', '--fonts', 'embedded', '-o', elsewhere];
    expect((await kuaibao(folder, ...docx)).code).toBe(0);
    expect(readdirSync(elsewhere).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('.kuaibao');
    chmodSync(folder, 0o755);
  });
});
