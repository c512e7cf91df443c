import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/issue/sheet.js';
import { Archive } from '../../src/rule/issue/archive.js';
import { likelyBefore } from '../../src/rule/issue/likely.js';
import { sampleOf } from '../../src/rule/issue/runs.js';
import type { OtherIssue } from '../../src/rule/rule.js';

/** Texts put together from few sentences, so that many share much. */
const sentence = fc.constantFrom(
  '全镇组织机械十二台清理河道。',
  '各村检修渠系，更换闸板七处。',
  '县水利局到场指导，逐段验收。',
  '上游水库已经放水，首轮灌溉开始。',
  '镇里召开会议部署春季造林。',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

const sheets = readSheet({ path: 'issue.yaml', text: '期号: 1\n日期: 2026-03-12\n' });

function shared(a: Uint32Array, b: Uint32Array): number {
  const set = new Set(b);
  return [...a].filter((number) => set.has(number)).length;
}

describe('candidates for near duplicates', () => {
  it('before an item are those that share enough with it, and no others', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const samples = texts.map(sampleOf);
        const before = likelyBefore(samples);
        for (const [i, own] of samples.entries()) {
          const expected = samples
            .slice(0, i)
            .flatMap((other, j) =>
              shared(own, other) >= Math.min(own.length, other.length) * 0.55 ? [j] : [],
            );
          expect(before(i)).toEqual(expected);
        }
      }),
    );
  });

  it('in other issues are all files that hold enough of it, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 6 }), text, (contents, own) => {
        const issues = contents.map(issueOf);
        const archive = new Archive();
        for (const issue of [...issues, ...issues.slice(0, 2)]) archive.add(issue);
        const sample = sampleOf(own);
        // Those before the last: an archive knows issues that are not asked for.
        const asked = issues.slice(0, -1).reverse();
        const places = new Map(asked.map((issue, place) => [issue, place]));
        const expected = asked
          .flatMap(({ files }) => files)
          .filter(({ file }) => shared(sample, sampleOf(file.text)) >= sample.length * 0.55);
        expect(archive.likely(sample, places)).toEqual(expected);
      }),
    );
  });
});

function issueOf(texts: readonly string[]): OtherIssue {
  const { value: sheet } = sheets;
  if (!sheet) throw new Error('the sheet is right');
  const files = texts.map((content) => ({
    file: { path: '稿件.yaml', text: content },
    submissions: () => [],
  }));
  return { sheet, files };
}
