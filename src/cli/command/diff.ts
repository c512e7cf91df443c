import { resolve } from 'node:path';
import { painter } from '../../report/paint.js';
import { formatRevision, formatRevisionByUnit } from '../../report/revision/revision.js';
import { writtenLines } from '../../report/written.js';
import type { DraftAsked, DraftState } from '../../session/compared-draft.js';
import { diffDrafts } from '../../session/diff-drafts.js';
import { markedFiles } from '../../session/marked-files.js';
import { markedFormats } from '../../session/product.js';
import { sentFilesAt } from '../../session/sent.js';
import { writeMarked } from '../../session/write-marked.js';
import { CannotRun } from '../cannot-run.js';
import type { DiffOptions } from '../options.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao diff`: how two drafts differ, as lines, by unit, or as a 花脸稿. The exit code tells whether they do, as git's. */
export async function runDiff(
  before: string,
  after: string | undefined,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const first = draftAsked(before, terminal);
  const asked = after === undefined ? ([first] as const) : ([first, draftAsked(after, terminal)] as const);
  const diff = await diffDrafts(asked, terminal);
  if (diff.isSame) {
    terminal.out(`${diff.before} 与 ${diff.after} 没有不同\n`);
    return exitCode.clean;
  }
  const { format, output, byUnit, fonts, color } = options;
  if (format === undefined && output === undefined) {
    terminal.err(`${diff.before} → ${diff.after}\n`);
    const { revision, unitsOf } = diff;
    const paint = painter(terminal, 'out', color);
    terminal.out(
      byUnit
        ? [...formatRevisionByUnit(revision, unitsOf, paint).values()].join('\n')
        : formatRevision(revision, paint),
    );
    return exitCode.findings;
  }
  const files = await markedFiles(diff, format ?? markedFormats, fonts, terminal);
  const folder = output === undefined ? undefined : resolve(terminal.workingDirectory, output);
  const { office, issue } = diff.ground;
  const place = { office, output: folder, year: issue.sheet.date.value.year };
  const written = writeMarked(files, place, terminal);
  for (const line of writtenLines(written, terminal.workingDirectory)) terminal.out(`${line}\n`);
  return exitCode.findings;
}

const states: Readonly<Record<string, DraftState>> = {
  送审稿: { kind: 'sent' },
  定稿: { kind: 'released' },
  现在: { kind: 'today' },
};

/** The draft that a word of the command line means: 返回稿.docx, 127, issues/0127, 127@定稿, 127@2. */
function draftAsked(word: string, terminal: Terminal): DraftAsked {
  if (/\.docx$/iu.test(word)) {
    const [file] = sentFilesAt([word], terminal);
    if (file) return { kind: 'file', file };
  }
  if (/\.(?:docx?|wps|pdf|txt)$/iu.test(word))
    throw new CannotRun(`${word} 不是 .docx 文件，不能比较；请在 Word 或 WPS 里另存为 .docx`);
  const [, path = word, state] = /^(.*)[@＠](.*)$/su.exec(word) ?? [];
  if (state === undefined) return { kind: 'issue', path, state: { kind: 'today' } };
  const number = /^[1-9]\d{0,5}$/u.test(state) ? Number(state) : undefined;
  const known = number === undefined ? states[state] : { kind: 'released' as const, number };
  if (known) return { kind: 'issue', path: path === '' ? '.' : path, state: known };
  const words = Object.keys(states).map((each) => `@${each}`);
  throw new CannotRun(`“@${state}”应为 ${words.join('、')}，或第几次定稿（@1）`);
}
