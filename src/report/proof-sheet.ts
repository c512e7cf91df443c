import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Severity } from '../fault/severity.js';
import { lineText, positionAt } from '../source/file.js';
import { changesOf } from './change.js';
import type { ReportContext } from './report.js';
import { visible } from './visible.js';

const severityNames: Readonly<Record<Severity, string>> = { error: '必须改', warning: '应改', hint: '可改' };

/** The findings that one unit is to mend, to be pasted into a message or printed. */
export interface ProofSheet {
  readonly unit: string;
  /** 2026年第1期; empty if it is not known. */
  readonly issueTitle: string;
  /** In order. */
  readonly findings: readonly Diagnostic[];
}

/** A unit's proof sheet as plain text: for each finding the place, the wrong words, the right ones, and why. Its last line is a
 * code of what stands before, by which it is known whether somebody has written into it. */
export function formatProofSheet(
  { unit, issueTitle, findings }: ProofSheet,
  describe: NonNullable<ReportContext['describe']>,
): string {
  const counts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count > 0 ? [`${severityNames[severity]} ${count} 处`] : [];
  });
  const text = [
    `${proofSheetHead(issueTitle)}${visible(unit)}`,
    '',
    `共 ${findings.length} 处（${counts.join('，')}）。请改好后重新报送。`,
    '',
    ...findings.flatMap((each, i) => [...formatOne(each, i + 1, describe), '']),
    '',
  ].join('\n');
  return `${text}${codeLine(text)}`;
}

/** Whether a proof sheet's text is as it was made. */
export function isProofSheetAsMade(text: string): boolean {
  const made = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const at = made.lastIndexOf('\n', made.length - 2) + 1;
  return made.slice(at) === codeLine(made.slice(0, at));
}

function codeLine(text: string): string {
  return `校验码：${createHash('sha256').update(text).digest('hex').slice(0, 8)}\n`;
}

/** How each proof sheet of an issue begins: by this one of ours is known. */
export function proofSheetHead(issueTitle: string): string {
  return visible(`${issueTitle}稿件校对单：`);
}

function formatOne(
  finding: Diagnostic,
  number: number,
  describe: NonNullable<ReportContext['describe']>,
): readonly string[] {
  const { span, severity, message, hint, code } = finding;
  const { line, column } = positionAt(span.file, span.start);
  const name = span.file.path.slice(span.file.path.lastIndexOf('/') + 1);
  const changes = changesOf(finding);
  // What is wrong with a file's encoding stands at none of its words.
  const isInWords = code !== 'structure/not-utf8';
  const known = describe(code);
  const reason = [known?.title, known?.help].filter((each) => each !== undefined);
  return [
    `${number}. 【${severityNames[severity]}】${visible(name)} 第${line}行第${column}字：${visible(message)}`,
    ...(isInWords ? [`   原文：${visible(excerptOf(finding))}`] : []),
    ...(changes.length > 0 ? [`   改为：${visible(changes.join('，'))}`] : []),
    ...(hint === undefined ? [] : [`   怎么改：${visible(hint)}`]),
    ...(reason.length > 0 ? [`   为什么：${visible(reason.join('；'))}`] : []),
  ];
}

/** No more of a long fault is shown, in characters: its beginning and its end. */
const longest = 48;

/** The words round the fault, the fault itself between 【 and 】. */
function excerptOf({ span }: Diagnostic): string {
  const { line, column } = positionAt(span.file, span.start);
  const text = [...lineText(span.file, line)];
  const from = column - 1;
  const length = [
    ...span.file.text
      .slice(span.start, span.end)
      .split(/[\r\n]/u, 1)
      .join(''),
  ].length;
  const to = Math.min(from + length, text.length);
  // The key before a value is no text of the unit's.
  const key = [...(/^\s*(?:- )?[^\s:]+:\s+/u.exec(text.join(''))?.[0] ?? '')].length;
  const first = from >= key ? key : 0;
  const start = Math.max(from - 12, first);
  const end = Math.min(to + 12, text.length);
  const part = (a: number, b: number): string => text.slice(a, b).join('');
  return `${start > first ? '…' : ''}${part(start, from).trimStart()}【${shorten(text.slice(from, to))}】${part(to, end)}${end < text.length ? '…' : ''}`;
}

function shorten(words: readonly string[]): string {
  if (words.length <= longest) return words.join('');
  return `${words.slice(0, longest - 12).join('')}……${words.slice(-12).join('')}`;
}
