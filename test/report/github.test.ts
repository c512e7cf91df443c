import { EOL } from 'node:os';
import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { Code, Severity } from '../../src/fault/severity.js';
import { formatGithub } from '../../src/report/github.js';
import { formatLine } from '../../src/report/line.js';
import { visible } from '../../src/report/visible.js';
import { spanOf } from '../../src/source/file.js';
import { anyFindings } from './arbitrary.js';
import { type Annotation, readStep } from './github-reader.js';
import { context, findings } from './sample.js';

afterEach(() => vi.restoreAllMocks());

/** The line that GitHub's own library prints for an annotation. */
function printedByGithub({ command, properties, message }: Annotation): string {
  const { title, file, line, endLine, col, endColumn } = properties;
  const given: AnnotationProperties = {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: Number(line) }),
    ...(endLine === undefined ? {} : { endLine: Number(endLine) }),
    ...(col === undefined ? {} : { startColumn: Number(col) }),
    ...(endColumn === undefined ? {} : { endColumn: Number(endColumn) }),
  };
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const print = { error, warning, notice }[command];
  print?.(message, given);
  vi.restoreAllMocks();
  return printed.slice(0, -EOL.length);
}

const words = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** The findings that GitHub marks: ten of a kind, one hint less where a notice tells of more. */
function annotated(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [errors = [], warnings = [], hints = []] = (['error', 'warning', 'hint'] as const).map((kind) =>
    found.filter(({ severity }) => severity === kind),
  );
  const isMore = [errors, warnings, hints].some(({ length }) => length > 10);
  return [...errors.slice(0, 10), ...warnings.slice(0, 10), ...hints.slice(0, isMore ? 9 : 10)];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}

/** The annotations' commands as they stand. */
function commandsOf(text: string): readonly string[] {
  const [head = ''] = text.split('\n::group::', 1);
  return head.split('\n').filter((line) => line.startsWith('::'));
}

/** A command read and printed anew by GitHub's own library. */
function again(command: string): string {
  const [annotation] = readStep(`${command}\n`).annotations;
  return annotation ? printedByGithub(annotation) : '';
}

/** A command's properties in one order, for it is free. */
function sorted(command: string): string {
  const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/su.exec(command) ?? [];
  return [name, ...properties.split(',').sort(), message].join('\n');
}

const codes: Readonly<Record<Severity, Code>> = {
  error: 'punctuation/repeated',
  warning: 'wording/redundancy',
  hint: 'wording/honorific',
};

function many(counts: Readonly<Record<Severity, number>>): readonly Diagnostic[] {
  const file = { path: '某镇.yaml', text: '一\n'.repeat(60) };
  // Hints stand first in the file, errors last.
  const kinds = (['hint', 'warning', 'error'] as const).flatMap((severity) =>
    Array.from({ length: counts[severity] }, () => severity),
  );
  return kinds.map((severity, i) => ({
    code: codes[severity],
    severity,
    message: `第${i + 1}处`,
    span: spanOf(file, i * 2, i * 2 + 1),
  }));
}

describe('a report for GitHub', () => {
  it('is what GitHub’s own library would print', () => {
    const commands = commandsOf(formatGithub(findings, context));
    expect(commands).toHaveLength(4);
    for (const command of commands) expect(sorted(command)).toBe(sorted(again(command)));
  });

  it('says the same whatever the words, and loses no finding', () => {
    fc.assert(
      fc.property(anyFindings(25), (found) => {
        const text = formatGithub(found, context);
        for (const command of commandsOf(text)) expect(sorted(command)).toBe(sorted(again(command)));
        const { annotations, log } = readStep(text);
        const marked = annotations.filter(({ properties }) => properties.file !== undefined);
        const expected = annotated(found);
        expect(marked.map(({ command }) => command)).toEqual(expected.map(({ severity }) => words[severity]));
        for (const [i, { span, message }] of expected.entries()) {
          expect(marked[i]?.properties.file).toBe(visible(span.file.path));
          expect(marked[i]?.properties.line).toBe(
            String(linesOf(span.file.text.slice(0, span.start)).length),
          );
          expect(marked[i]?.message.split('\n').slice(0, linesOf(message).length)).toEqual(
            linesOf(message).map(visible),
          );
        }
        const others = found.filter((each) => !expected.includes(each));
        expect(log.slice(0, -1)).toEqual(others.map(formatLine));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to ten of a kind, errors first, and tells how many more there are', async () => {
    const text = formatGithub(many({ error: 12, warning: 3, hint: 11 }), context);
    const { annotations, log } = readStep(text);
    const kinds = annotations.map(({ command }) => command);
    expect(kinds).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 3 }, () => 'warning'),
      ...Array.from({ length: 10 }, () => 'notice'),
    ]);
    expect(annotations.at(-1)).toEqual({
      command: 'notice',
      properties: {},
      message: '另有 2 个错误、2 个提示没有标出，全部见这一步的日志',
    });
    expect(log).toHaveLength(2 + 2 + 1);
    await expect(text).toMatchFileSnapshot('golden/github-many.txt');
  });

  it('marks ten of a kind without a word about more', () => {
    const { annotations } = readStep(formatGithub(many({ error: 10, warning: 10, hint: 10 }), context));
    expect(annotations).toHaveLength(30);
    expect(annotations.every(({ properties }) => properties.file === '某镇.yaml')).toBe(true);
  });

  it('gives columns on one line only, and no line that the words do not reach', () => {
    const file = { path: 'a.yaml', text: '一二\n三四\n五六\n' };
    const lines = [spanOf(file, 1, 4), spanOf(file, 0, 3), spanOf(file, 4, 4)].map((span) => {
      const found = { code: 'wording/typo', severity: 'error', message: '字', span } as const;
      return readStep(formatGithub([found], context)).annotations[0]?.properties;
    });
    const place = { file: 'a.yaml', title: 'wording/typo' };
    expect(lines).toEqual([
      { ...place, line: '1', endLine: '2' },
      { ...place, line: '1', col: '1', endLine: '1' },
      { ...place, line: '2', col: '2', endLine: '2', endColumn: '2' },
    ]);
  });

  it('lets no words be taken for a command', () => {
    const file = { path: '::error::.yaml', text: 'x' };
    const found = Array.from({ length: 30 }, () => ({
      code: 'wording/typo' as const,
      severity: 'error' as const,
      message: '##[error]坏\n::stop-commands::x\n::add-mask::a',
      span: spanOf(file, 0, 1),
    }));
    const { annotations, log } = readStep(formatGithub(found, context));
    expect(annotations).toHaveLength(11);
    expect(log).toHaveLength(21);
  });
});
