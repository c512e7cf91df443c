import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { fixtures } from '../project.js';

/** Files by their paths in the office. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** For the time of a test: the smallest office with files added or replaced, and what `prepare` does to its folder. */
export function hostileOffice(files: Files, prepare?: (folder: string) => void): string {
  const folder = layOffice(files, prepare);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same, which whoever calls takes away. */
export function layOffice(files: Files, prepare?: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'kuaibao-hostile-'));
  cpSync(join(fixtures, 'office/minimal'), folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  prepare?.(folder);
  return folder;
}

/** Where a submission is laid beside the office's own. */
export const submission = 'issues/0001/乙.yaml';

/** A right submission but for its body. */
export function withBody(body: string): string {
  const lines = body.split('\n').map((line) => `  ${line}`);
  return `单位: 檐下社区\n栏目: 社区动态\n标题: 檐下社区修好路灯\n正文: |\n${lines.join('\n')}\n`;
}

/** Runs a command in the office's issue: its end, and what then lies in out/ beside the record. */
export async function inIssue(
  office: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const terminal = fakeTerminal(join(office, 'issues/0001'), [], environment);
  const code = await run(argv, terminal);
  const out = join(office, 'out');
  const written = existsSync(out) ? readdirSync(out).sort() : [];
  const outputs = written.filter((name) => !name.endsWith('.manifest.json'));
  return { code, ...terminal.printed, outputs };
}

/** The findings of `check`: file, line, column, severity and code. */
export async function findingsOf(office: string, environment: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await inIssue(office, ['check', '--format', 'line'], environment);
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, err, lines, places: lines.map((line) => line.split(' ').slice(0, 3).join(' ')) };
}

/** Compiling without what needs the machine. */
export const compile = ['compile', '--fonts', 'embedded', '--format', 'txt,docx,pdf'];
