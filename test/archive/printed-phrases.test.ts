import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedBefore, PrintedPhrases } from '../../src/archive/printed-phrases.js';
import { readPhrases, type StoredText, writePhrases } from '../../src/archive/stored-phrases.js';
import type { IssueFacts } from '../../src/issue/facts.js';
import type { Counted } from '../../src/prose/phrase/counted.js';
import { mixed } from '../../src/prose/word/mixed.js';

interface Issue {
  readonly facts: IssueFacts;
  readonly name: string;
  readonly texts: readonly string[];
}

const issue: fc.Arbitrary<Issue> = fc.record({
  facts: fc
    .integer({ min: 1, max: 9 })
    .map((day): IssueFacts => ({ series: 'issue', number: day, date: `2026-03-0${day}` })),
  name: fc.constantFrom('一', '二', '三'),
  texts: fc.array(fc.string({ unit: fc.constantFrom(...'检查河道，2a'), maxLength: 30 }), { maxLength: 3 }),
});
const issues = fc.array(issue, { maxLength: 8 });
const own = fc.record({ day: fc.integer({ min: 20260301, max: 20260309 }), size: fc.nat({ max: 30 }) });
const most = fc.integer({ min: 1, max: 120 });

/** All phrases of one to four 汉字 that can be written here, and some with what stands beside them. */
const phrases = (() => {
  const words = ['检', '查', '河', '道'];
  const longer = (some: readonly string[]) => some.flatMap((each) => words.map((word) => `${each}${word}`));
  const pairs = longer(words);
  return [...words, ...pairs, ...longer(pairs), ...longer(longer(pairs)), '，检', '0查', 'a河', '$道检'];
})();

function told(counted: Counted): readonly number[] {
  return [counted.size, ...phrases.map((phrase) => counted.of(mixed(phrase)))];
}

/** How often phrases stand in texts, counted one by one. */
function countedPlainly(texts: readonly string[]): readonly number[] {
  const han = /[\u4e00-\u9fff]/gu;
  const shown = texts.map((text) => `$${text.replaceAll('2', '0')}`);
  const size = texts.reduce((sum, text) => sum + (text.match(han) ?? []).length, 0);
  const times = (text: string, phrase: string): number =>
    [...text].filter((_, at) => text.startsWith(phrase, at)).length;
  return [size, ...phrases.map((phrase) => shown.reduce((sum, text) => sum + times(text, phrase), 0))];
}

/** The texts of the newest issues, as many as have so many 汉字 with one that is judged beside them. */
function newestTexts(
  all: readonly Issue[],
  judged: { readonly day: number; readonly size: number },
  most: number,
) {
  const sizeOf = ({ texts }: Issue): number => texts.join('').replace(/[^\u4e00-\u9fff]/gu, '').length;
  const day = ({ facts }: Issue): number => Number(facts.date.replaceAll('-', ''));
  const sorted = all
    .map((each, place) => ({ each, place }))
    .sort((a, b) => day(b.each) - day(a.each) || b.place - a.place);
  return sorted
    .filter(({ each }, i) => {
      const newer = sorted.slice(0, i).reduce((sum, before) => sum + sizeOf(before.each), 0);
      return newer + (day(each) <= judged.day ? judged.size : 0) < most;
    })
    .flatMap(({ each }) => each.texts);
}

describe('phrases counted of the newest issues', () => {
  it('are those that stand there, whatever was asked before', () => {
    fc.assert(
      fc.property(
        issues,
        fc.array(fc.tuple(fc.nat(), own, most), { minLength: 1, maxLength: 5 }),
        (all, asked) => {
          const printed = new PrintedPhrases<Issue>(({ texts }) => texts);
          for (const [left, judged, most] of asked) {
            const others = all.filter((_, i) => i !== left % (all.length + 1));
            expect(told(printed.beside(others, judged, most))).toEqual(
              countedPlainly(newestTexts(others, judged, most)),
            );
          }
        },
      ),
    );
  });

  it('are the same with what was kept of other issues, or of the same as they were', () => {
    const key = 'some settings';
    fc.assert(
      fc.property(issues, issues, own, most, most, (before, added, judged, kept, most) => {
        const first = new PrintedPhrases<Issue>(({ texts }) => texts);
        const { table, issues: counted } = first.table(before, kept);
        const stored = counted.map(
          ({ issue, text }): StoredText => ({ ...text, folder: issue.name, files: '[]', changed: 0 }),
        );
        const read = readPhrases(writePhrases({ table, issues: stored }, key), key);
        if (!read) throw new Error('not read');
        expect(readPhrases(writePhrases(read, key), 'others')).toBeUndefined();
        const open = (): CountedBefore<Issue> => ({
          table: read.table,
          texts: read.issues,
          textOf: (issue) => read.issues[counted.findIndex((each) => each.issue === issue)],
        });
        const reread: Issue[] = [];
        const second = new PrintedPhrases<Issue>((issue) => {
          reread.push(issue);
          return issue.texts;
        }, open);
        const others = [...before.slice(1), ...added];
        expect(told(second.beside(others, judged, most))).toEqual(
          countedPlainly(newestTexts(others, judged, most)),
        );
        expect(reread.filter((issue) => counted.some((each) => each.issue === issue))).toEqual([]);
        expect(told(second.beside(before, judged, most))).toEqual(
          countedPlainly(newestTexts(before, judged, most)),
        );
      }),
    );
  });

  it('are kept exactly, however often a phrase stands', () => {
    const text = '检查，'.repeat(700);
    const issue: Issue = {
      facts: { series: 'issue', number: 1, date: '2026-03-01' },
      name: '一',
      texts: [text, '检查河道'],
    };
    const first = new PrintedPhrases<Issue>(({ texts }) => texts);
    const { table } = first.table([issue]);
    const read = readPhrases(writePhrases({ table, issues: [] }, ''), '');
    const before = read && { table: read.table, texts: [], textOf: () => undefined };
    const second = new PrintedPhrases<Issue>(
      () => ['检查'],
      () => before,
    );
    const both = second.beside([{ ...issue, texts: [] }], { day: 0, size: 0 });
    expect([both.size, both.of(mixed('检查')), both.of(mixed('河道')), both.of(mixed('，检'))]).toEqual([
      1406, 702, 1, 699,
    ]);
  });
});
