import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { positionAt } from '../source/file.js';
import { formatFinding } from './pretty.js';
import type { ReportContext } from './report.js';
import { codePointOf } from './visible.js';

type CaseStatus = 'failure' | 'skipped' | 'passed';

interface Case {
  readonly status: CaseStatus;
  readonly xml: string;
}

/** Findings as JUnit XML: a suite a file, a case a finding; a file without findings is one case that passes. What makes
 * `check` fail is a failure; any other finding is a skipped case, for that is what GitLab and Jenkins show with its text
 * without counting it against the build (GitLab throws away the output of cases that pass). */
export function formatJunit(diagnostics: readonly Diagnostic[], { files, strict }: ReportContext): string {
  const paths = [...new Set([...files, ...diagnostics.map(({ span }) => span.file.path)])].sort();
  const byPath = new Map<string, Diagnostic[]>(paths.map((path) => [path, []]));
  for (const each of diagnostics) byPath.get(each.span.file.path)?.push(each);
  const suites = [...byPath].map(([path, found]) => ({ path, cases: casesOf(path, found, strict) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kuaibao" ${countsOf(all)}>`,
    ...suites.flatMap(({ path, cases }) => [
      `  <testsuite name="${escapeXml(path)}" ${countsOf(cases)}>`,
      ...cases.map(({ xml }) => xml),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function countsOf(cases: readonly Case[]): string {
  const count = (status: CaseStatus): number => cases.filter((each) => each.status === status).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}" time="0"`;
}

function casesOf(path: string, found: readonly Diagnostic[], strict: boolean): readonly Case[] {
  // A reader takes what follows the last dot for a class, so the file's ending stays away.
  const place = `classname="${escapeXml(path.replace(/\.ya?ml$/iu, ''))}" file="${escapeXml(path)}"`;
  if (found.length === 0) {
    return [{ status: 'passed', xml: `    <testcase name="没有发现问题" ${place} time="0"/>` }];
  }
  const nameOf = namer();
  return found.map((each) => {
    const status = isFailure(each, strict) ? 'failure' : 'skipped';
    const { line } = positionAt(each.span.file, each.span.start);
    const reason = `message="${escapeXml(each.message)}" type="${escapeXml(each.code)}"`;
    const text = escapeXml(formatFinding(each, (shown) => shown).trimEnd(), '\n');
    return {
      status,
      xml: [
        `    <testcase name="${escapeXml(nameOf(each))}" ${place} line="${line}" time="0">`,
        `      <${status} ${reason}>${text}</${status}>`,
        '    </testcase>',
      ].join('\n'),
    };
  });
}

function isFailure({ severity }: Diagnostic, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

/** Names of cases: without line numbers, so that GitLab knows a case again after an edit above it, and each once, for
 * of two with one name it keeps the last. */
function namer(): (diagnostic: Diagnostic) => string {
  const used = new Set<string>();
  return ({ message, code }) => {
    const name = `${message} [${code}]`;
    let unique = name;
    for (let count = 2; used.has(unique); count++) unique = `${name} (${count})`;
    used.add(unique);
    return unique;
  };
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute or an element; characters that XML 1.0 cannot hold are named, and those that could disturb a
 * terminal or be taken for mere space are written as references, but for those in `kept`. */
function escapeXml(text: string, kept = ''): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, codePointOf)
    .replace(/[&<>"\t\n\r\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (char) => {
      if (kept.includes(char)) return char;
      return marks[char] ?? `&#x${(char.codePointAt(0) ?? 0).toString(16)};`;
    });
}
