import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/difference/compare-texts.js';
import { text, versions } from './arbitrary.js';

/** 〔-deleted-〕〔+inserted+〕 */
function shown(before: string, after: string): string {
  return compareTexts(before, after)
    .map((change) =>
      change.kind === 'same'
        ? change.text
        : change.kind === 'deleted'
          ? `[-${change.text}-]`
          : `[+${change.text}+]`,
    )
    .join('');
}

const pairs = fc.oneof(
  fc.tuple(text, text),
  versions(1).map(([before = '', after = '']) => [before, after] as const),
);

describe('two texts compared', () => {
  it('lose nothing: what was is all but the insertions, what is all but the deletions', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = compareTexts(before, after);
        const without = (kind: string): string =>
          changes.flatMap((each) => (each.kind === kind ? [] : [each.text])).join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('alternate: no stretch is empty, none stands beside its like, and a deletion comes before the insertion in its place', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = compareTexts(before, after);
        expect(changes.every((change) => change.text !== '')).toBe(true);
        const kinds = changes.map(({ kind }) => kind.slice(0, 1)).join('');
        expect(kinds).not.toMatch(/ss|dd|ii|id/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('part no character of two halves', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        for (const change of compareTexts(before, after)) expect(change.text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('that are one are one stretch', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one)).toEqual(one === '' ? [] : [{ kind: 'same', text: one }]);
      }),
    );
  });

  it.each([
    ['a number is replaced whole', '完成投资12亿元。', '完成投资13亿元。', '完成投资[-12-][+13+]亿元。'],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });
});
