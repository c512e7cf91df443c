import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/json.js';
import type { Span } from '../../src/source/file.js';
import { anyFindings } from './arbitrary.js';
import { findings } from './sample.js';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const fromOne = { type: 'integer', minimum: 1 };
const place = { file: text, line: fromOne, column: fromOne, endLine: fromOne, endColumn: fromOne };

/** An object with these members, of which all but `optional` must be there, and no others. */
function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const needed = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required: needed, additionalProperties: false };
}

/** Version 1 of the report, as programs may rely on it. */
const schema = object({
  version: { const: 1 },
  findings: {
    type: 'array',
    items: object(
      {
        ...place,
        code: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$' },
        severity: { enum: ['error', 'warning', 'hint'] },
        message: text,
        hint: text,
        related: { type: 'array', items: object({ ...place, message: text }) },
        fix: object({
          safe: { type: 'boolean' },
          edits: { type: 'array', items: object({ ...place, text }) },
        }),
      },
      ['hint', 'related', 'fix'],
    ),
  },
  summary: object({ errors: count, warnings: count, hints: count, files: count }),
});

const isReport = new Ajv.default().compile(schema);

/** A place's words, found again by line and column. */
function wordsAt(file: string, where: Readonly<Record<'line' | 'column' | 'endLine' | 'endColumn', number>>) {
  const lines = file.split(/(?<=\r\n|\r(?!\n)|\n)/u);
  const offset = (line: number, column: number): number =>
    [...lines.slice(0, line - 1), [...(lines[line - 1] ?? '')].slice(0, column - 1).join('')].join('').length;
  return file.slice(offset(where.line, where.column), offset(where.endLine, where.endColumn));
}

function words({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

describe('a report in JSON', () => {
  it('keeps to its schema, which refuses others', () => {
    const report = JSON.parse(formatJson(findings, 3));
    expect(isReport(report)).toBe(true);
    expect(report.summary).toEqual({ errors: 1, warnings: 2, hints: 1, files: 3 });
    expect(isReport({ ...report, version: 2 })).toBe(false);
    expect(isReport({ ...report, findings: [{ ...report.findings[0], line: 0 }] })).toBe(false);
  });

  it('gives back exactly what was put in, at the same places', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        const report = JSON.parse(formatJson(found, 2));
        expect(isReport(report)).toBe(true);
        expect(report.findings).toHaveLength(found.length);
        for (const [i, { span, fix, related, ...said }] of found.entries()) {
          const read = report.findings[i];
          expect(read).toMatchObject({ ...said, file: span.file.path });
          expect(wordsAt(span.file.text, read)).toBe(words(span));
          for (const [j, edit] of (fix?.edits ?? []).entries()) {
            expect(read.fix.edits[j].text).toBe(edit.text);
            expect(wordsAt(span.file.text, read.fix.edits[j])).toBe(words(edit.span));
          }
          for (const [j, other] of (related ?? []).entries()) {
            expect(read.related[j].message).toBe(other.message);
            expect(wordsAt(span.file.text, read.related[j])).toBe(words(other.span));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets nothing invisible reach a terminal', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        expect(formatJson(found, 2)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});
