import fc from 'fast-check';
import { parse, type TestCase } from 'junit2json';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { isStopped } from '../../src/diagnostic/order.js';
import { formatJunit } from '../../src/report/junit.js';
import { anyFindings } from './arbitrary.js';
import { context, findings } from './sample.js';

interface ReadCase {
  readonly suite: string;
  readonly name: string;
  readonly classname: string;
  readonly file: string;
  readonly status: 'failed' | 'skipped' | 'success';
  /** The text shown of it. */
  readonly output: string;
  readonly message: string;
}

/** A report's cases as GitLab takes them from what an XML reader read: a failure, else a skipped case, else a success,
 * of which the output is thrown away; of two cases with one suite, class, name and status the last. */
async function readCases(xml: string): Promise<readonly ReadCase[]> {
  const report = await parse(xml);
  if (!report || !('testsuite' in report)) return [];
  const cases = (report.testsuite ?? []).flatMap((suite) => {
    expect(suite.tests).toBe(suite.testcase?.length ?? 0);
    return (suite.testcase ?? []).map((each): ReadCase => {
      const [failure] = each.failure ?? [];
      const [skipped] = each.skipped ?? [];
      // The reader's types leave out what it reads all the same.
      const told: { readonly inner?: string; readonly message?: string } = failure ?? skipped ?? {};
      const { file = '' }: TestCase & { readonly file?: string } = each;
      return {
        suite: suite.name ?? '',
        name: each.name ?? '',
        classname: each.classname ?? '',
        file,
        status: failure ? 'failed' : skipped ? 'skipped' : 'success',
        output: told.inner ?? '',
        message: told.message ?? '',
      };
    });
  });
  const key = ({ suite, classname, name, status }: ReadCase): string =>
    JSON.stringify([suite, classname, name, status]);
  return [...new Map(cases.map((each) => [key(each), each])).values()];
}

/** Characters that XML 1.0 cannot hold, as they are shown instead. */
function holdable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, (char) => {
    return `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Findings whose messages and paths are not empty or numbers, which this reader turns into numbers. */
function worded(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.map((each) => {
    const { file, start, end } = each.span;
    const span = { file: { ...file, path: `稿件/${file.path}` }, start, end };
    return { ...each, message: `出现${each.message}`, span };
  });
}

describe('a report in JUnit XML', () => {
  it('has a case a finding, and one that passes for a file without', async () => {
    const report = await parse(formatJunit(findings, context));
    expect(report).toMatchObject({ name: 'kuaibao', tests: 5, failures: 1, errors: 0, skipped: 3 });
    const cases = await readCases(formatJunit(findings, context));
    expect(cases.map(({ suite, status }) => `${suite} ${status}`)).toEqual([
      'issues/0007/issue.yaml skipped',
      'issues/0007/柳陂镇, 二稿 50%.yaml failed',
      'issues/0007/柳陂镇, 二稿 50%.yaml skipped',
      'issues/0007/柳陂镇, 二稿 50%.yaml skipped',
      'issues/0007/桐花乡.yaml success',
    ]);
    expect(cases[1]?.output).toContain('issues/0007/柳陂镇, 二稿 50%.yaml:1:5');
    expect(cases[1]?.output).toContain('<名册> & {0}');
    expect(cases[3]?.output).toContain('截止到3月底');
  });

  it('lets warnings fail under --strict, hints never', async () => {
    const cases = await readCases(formatJunit(findings, { ...context, strict: true }));
    expect(cases.map(({ status }) => status)).toEqual(['skipped', 'failed', 'failed', 'failed', 'success']);
  });

  it('says the same whatever the words, loses no finding, and counts right', async () => {
    await fc.assert(
      fc.asyncProperty(anyFindings().map(worded), fc.boolean(), async (found, strict) => {
        const xml = formatJunit(found, { ...context, files: [], strict });
        expect(xml).not.toMatch(
          /[^\u0009\u000a\u000d\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
        );
        const cases = await readCases(xml);
        expect(cases.map((each) => [each.file, each.message]).sort()).toEqual(
          found.map(({ span, message }) => [holdable(span.file.path), holdable(message)]).sort(),
        );
        const failed = cases.filter(({ status }) => status === 'failed').length;
        expect(failed).toBe(found.filter((each) => isStopped([each], strict)).length);
        expect(await parse(xml)).toMatchObject({ tests: found.length, failures: failed });
        for (const each of cases) expect(each.classname).toBe(each.file.replace(/\.ya?ml$/iu, ''));
      }),
      { numRuns: 200 },
    );
  });
});
