import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyBefore } from '../../src/archive/likely.js';
import { likelyIn } from '../../src/archive/likely-in.js';
import { sampleOf } from '../../src/archive/runs.js';
import type { IssueFolder } from '../../src/folder/found.js';
import { othersIn } from '../../src/other-issues.js';
import { checkFiles, officeFiles } from './proof-office.js';

/** Texts put together from few sentences, so that many share much. */
const sentence = fc.constantFrom(
  '全镇组织机械十二台清理河道。',
  '各村检修渠系，更换闸板七处。',
  '县水利局到场指导，逐段验收。',
  '上游水库已经放水，首轮灌溉开始。',
  '镇里召开会议部署春季造林。',
);
const text = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

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
        const { issues, printed } = othersIn(contents.map(folderOf));
        const sample = sampleOf(own);
        // Those before the last: texts are known of issues that are not asked for.
        const others = issues.slice(0, -1).reverse();
        const expected = others.flatMap((issue) =>
          (contents[issues.indexOf(issue)] ?? []).flatMap((each, i) =>
            shared(sample, sampleOf(each)) >= sample.length * 0.55
              ? [[issue.directory, issue.texts.from + i]]
              : [],
          ),
        );
        const found = likelyIn({ others, printed })(sample);
        expect(found.map(({ issue, place }) => [issue.directory, place])).toEqual(expected);
      }),
    );
  });
});

function folderOf(texts: readonly string[], i: number): IssueFolder {
  const sheet = { path: `${i}/issue.yaml`, text: '期号: 1\n日期: 2026-03-12\n' };
  const submissions = texts.map((content, j) => ({
    file: { path: `${i}/${j}.yaml`, text: content },
    path: `${j}.yaml`,
  }));
  return { directory: `/${i}`, sheet, submissions, unreadable: [], diagnostics: [] };
}

it('says whose the other item is, if it is of another unit', () => {
  const text =
    '全镇组织机械12台、人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。';
  const item = (unit: string): string =>
    `单位: ${unit}\n栏目: 工作动态\n标题: ${unit}清淤\n日期: 2026-03-10\n正文: ${text}\n`;
  const found = (unit: string): readonly string[] =>
    checkFiles({
      ...officeFiles(),
      'issues/0001/稿件.yaml': item('青鹭镇'),
      'issues/0001/又一篇.yaml': item(unit).replace('12公里', '13公里'),
    }).map(({ message }) => message);
  expect(found('白蘋镇')).toEqual(['与issues/0001/又一篇.yaml第3行白蘋镇报送的稿件大半相同']);
  expect(found('青鹭镇')).toEqual(['与issues/0001/又一篇.yaml第3行的稿件大半相同']);
});
