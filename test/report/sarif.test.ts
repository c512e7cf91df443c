import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSarif } from '../../src/report/sarif.js';
import { spanOf } from '../../src/source/file.js';
import { anyFindings } from './arbitrary.js';
import { context, findings } from './sample.js';

// The OASIS schema, as it comes with Microsoft's matchers.
const schemaPath = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schemaPath), 'utf8'));
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

function faults(log: unknown): readonly string[] {
  return isSarif(log) ? [] : (isSarif.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Artifact {
  readonly uri: string;
  readonly uriBaseId: string;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: Artifact; readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: Artifact;
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly columnKind: string;
  readonly newlineSequences: readonly string[];
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly Result[] }[];
  readonly results: readonly Result[];
}

function runOf(text: string): Run {
  const { runs } = JSON.parse(text) as { readonly runs: readonly [Run] };
  return runs[0];
}

/** The words of a region, columns counted in code points, ends exclusive. */
function wordsAt(text: string, newlines: readonly string[], region: Region): string {
  const ends = new RegExp(newlines.join('|'), 'gu');
  const starts = [0, ...[...text.matchAll(ends)].map((end) => end.index + end[0].length)];
  const offset = (line: number, column: number): number => {
    const start = starts[line - 1] ?? 0;
    return start + [...text.slice(start)].slice(0, column - 1).join('').length;
  };
  return text.slice(offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn));
}

/** A message as a reader shows it (SARIF 2.1.0, 3.11.5 and 3.11.6): a link by its words, a placeholder by its argument,
 * and there are none. */
function shown({ text }: { readonly text: string }): string {
  return text
    .replace(/(?<!\\)\[([^[\]]*)(?<!\\)\]\([^)]*\)/gu, '$1')
    .replace(/\\\[((?:[^[\]]|\\\\)*)\\\]\(/gu, (_, link: string) => `[${link.replaceAll('\\\\', '\\')}](`)
    .replace(/\{\{|\}\}|\{\d+\}/gu, (found) => (found.length === 2 ? found.slice(1) : ''));
}

function pathOf({ uri }: Artifact): string {
  expect(uri).toMatch(/^[\w.!~*'()%/-]+$/u);
  return decodeURIComponent(uri);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '�');
}

describe('a report in SARIF', () => {
  it('is valid by the schema, which refuses others', () => {
    const log = JSON.parse(formatSarif(findings, context));
    expect(faults(log)).toEqual([]);
    expect(faults(JSON.parse(formatSarif([], context)))).toEqual([]);
    const [first] = log.runs;
    expect(faults({ ...log, runs: [{ ...first, columnKind: 'bytes' }] })).not.toEqual([]);
    expect(faults({ ...log, runs: [{ ...first, results: [{ ruleId: 'a' }] }] })).not.toEqual([]);
  });

  it('says the same whatever the words, at the same places', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        const text = formatSarif(found, context);
        expect(faults(JSON.parse(text))).toEqual([]);
        const { results, tool, newlineSequences } = runOf(text);
        const order = ['error', 'warning', 'hint'];
        const sorted = [...found].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
        expect(results).toHaveLength(found.length);
        for (const [i, { code, message, hint, span, fix }] of sorted.entries()) {
          const result = results[i];
          const place = result?.locations[0]?.physicalLocation;
          if (!result || !place) throw new Error('no result');
          expect(tool.driver.rules[result.ruleIndex]?.id).toBe(code);
          expect(shown(result.message)).toBe(hint === undefined ? message : `${message}\n${hint}`);
          expect(pathOf(place.artifactLocation)).toBe(wellFormed(span.file.path));
          const words = span.file.text.slice(span.start, span.end);
          expect(wordsAt(span.file.text, newlineSequences, place.region)).toBe(words);
          const changes = (result.fixes ?? []).flatMap(({ artifactChanges }) => artifactChanges);
          expect(
            changes
              .flatMap(({ replacements }) => replacements)
              .map((each) => [
                wordsAt(span.file.text, newlineSequences, each.deletedRegion),
                each.insertedContent?.text ?? '',
              ]),
          ).toEqual(
            (fix?.edits ?? []).map((edit) => [
              edit.span.file.text.slice(edit.span.start, edit.span.end),
              edit.text,
            ]),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets nothing invisible reach a terminal', () => {
    fc.assert(
      fc.property(anyFindings(), (found) => {
        expect(formatSarif(found, context)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Cs}]/u,
        );
      }),
    );
  });

  it('knows a finding again when lines are put in above it, and tells two of the same apart', () => {
    const prints = (above: string): readonly (string | undefined)[] => {
      const file = { path: '某镇.yaml', text: `${above}截止到、截止到` };
      const found = [0, 4].map((at) => ({
        code: 'number/as-of' as const,
        severity: 'warning' as const,
        message: '出现“截止到”',
        span: spanOf(file, above.length + at, above.length + at + 3),
      }));
      return runOf(formatSarif(found, context)).results.map(
        ({ partialFingerprints }) => partialFingerprints['codePathAndWords/v1'],
      );
    };
    expect(prints('新的一行\n\n')).toEqual(prints(''));
    expect(new Set(prints(''))).toHaveLength(2);
  });

  it('keeps to what GitHub takes, errors first, and tells what is left out', () => {
    const file = { path: '某镇.yaml', text: '一\n'.repeat(25_010) };
    const found = Array.from({ length: 25_010 }, (_, i) => ({
      code: 'wording/typo' as const,
      severity: i < 20 ? ('hint' as const) : ('error' as const),
      message: `第${i}处`,
      span: spanOf(file, i * 2, i * 2 + 1),
    }));
    const text = formatSarif(found, context);
    const { results, invocations } = runOf(text);
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(24_990);
    expect(results[0]?.level).toBe('error');
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('另有 10 个提示没有列出');
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });

  it('writes a path on another drive whole', () => {
    const file = { path: 'D:/快报/某镇.yaml', text: 'x' };
    const found = { code: 'wording/typo', severity: 'error', message: '字', span: spanOf(file, 0) } as const;
    const { results } = runOf(formatSarif([found], context));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'file:///D:/%E5%BF%AB%E6%8A%A5/%E6%9F%90%E9%95%87.yaml',
    });
  });
});
