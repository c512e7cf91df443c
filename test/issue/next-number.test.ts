import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueFacts } from '../../src/issue/facts.js';
import { nextNumber } from '../../src/issue/next-number.js';

function issue(number: number, date: string, serial?: number): IssueFacts {
  return { series: 'issue', number, date, ...(serial === undefined ? {} : { serial }) };
}

function supplement(number: number, date: string, serial?: number): IssueFacts {
  return { ...issue(number, date, serial), series: 'supplement' };
}

const number = (past: readonly IssueFacts[], year = 2026, series: IssueFacts['series'] = 'issue') => {
  const next = nextNumber(past, series, year);
  return next.kind === 'number' ? [next.number, next.serial] : next.doubt;
};

describe('the number of the next issue', () => {
  it('is one more than the last one’s, in whatever order they are told', () => {
    expect(number([issue(127, '2026-03-17'), issue(126, '2026-03-16')])).toEqual([128, undefined]);
    expect(number([])).toEqual([1, undefined]);
  });

  it('begins again with a year, unless the office has counted on before, or has come farther than a year has days', () => {
    expect(number([issue(125, '2026-12-31', 900)], 2027)).toEqual([1, 901]);
    const on = [issue(24, '2025-12-20'), issue(25, '2026-01-05'), issue(26, '2026-12-20')];
    expect(number(on, 2027)).toEqual([27, undefined]);
    const anew = [issue(24, '2025-12-20'), issue(1, '2026-01-05'), issue(2, '2026-12-20')];
    expect(number(anew, 2027)).toEqual([1, undefined]);
    expect(number([issue(876, '2026-12-31')], 2027)).toEqual([877, undefined]);
  });

  it('counts supplements apart, and the total number over both where it was counted over both', () => {
    const past = [issue(8, '2026-03-01', 100), supplement(2, '2026-03-02', 101), issue(9, '2026-03-03', 102)];
    expect(number(past)).toEqual([10, 103]);
    expect(number(past, 2026, 'supplement')).toEqual([3, 103]);
    const apart = [issue(8, '2026-03-01', 100), supplement(2, '2026-03-02', 12), issue(9, '2026-03-03', 101)];
    expect(number(apart)).toEqual([10, 102]);
    expect(number(apart, 2026, 'supplement')).toEqual([3, 13]);
    expect(number([issue(8, '2026-03-01', 100)], 2026, 'supplement')).toEqual([1, undefined]);
  });

  it('is in doubt where two bear one number, some are missing, or the last is older than another', () => {
    const one = issue(7, '2026-03-01');
    expect(number([one, issue(7, '2026-03-02')])).toMatchObject({ kind: 'twins' });
    expect(number([one, issue(9, '2026-03-02')])).toMatchObject({ kind: 'gap', counted: 'number' });
    expect(number([issue(8, '2026-02-01'), one])).toMatchObject({ kind: 'disorder' });
    expect(number([issue(7, '2026-03-01', 50), issue(8, '2026-03-02', 53)])).toMatchObject({
      kind: 'gap',
      counted: 'serial',
    });
    expect(number([issue(30, '2025-12-30'), issue(2, '2026-01-08')])).toMatchObject({ kind: 'gap' });
  });

  it('follows any sound history, issue by issue', () => {
    const step = fc.record({ days: fc.integer({ min: 1, max: 120 }), isSupplement: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, isSerial) => {
        const past: IssueFacts[] = [];
        let day = Date.UTC(2024, 0, 3);
        for (const { days, isSupplement } of steps) {
          day += days * 86_400_000;
          const date = new Date(day).toISOString().slice(0, 10);
          const series = isSupplement ? 'supplement' : 'issue';
          const next = nextNumber(past, series, Number(date.slice(0, 4)));
          if (next.kind === 'doubt') throw new Error(JSON.stringify(next.doubt));
          const own = past.filter((each) => each.series === series);
          const before = own.at(-1);
          const isSameYear = before?.date.slice(0, 4) === date.slice(0, 4);
          expect(next.number).toBe(before && isSameYear ? before.number + 1 : 1);
          if (isSerial && before) expect(next.serial).toBe(past.length + 1);
          // Shuffled, it is the same.
          expect(nextNumber([...past].reverse(), series, Number(date.slice(0, 4)))).toEqual(next);
          const serial = isSerial ? { serial: past.length + 1 } : {};
          past.push({ series, number: next.number, date, ...serial });
        }
      }),
    );
  });
});
