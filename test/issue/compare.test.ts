import { describe, expect, it } from 'vitest';
import type { OrderStep } from '../../src/bulletin/fields.js';
import { calendarDate } from '../../src/field/calendar.js';
import { compareEntries, type OrderKey } from '../../src/issue/compare.js';
import { readSubmissions } from '../../src/submission/read-submissions.js';

const order: readonly OrderStep[] = ['leader', 'date', 'unit'];

interface Given {
  readonly pin?: number;
  readonly leaders?: readonly number[];
  readonly date?: string;
  readonly unit?: number;
  readonly path?: string;
}

function key({ pin, leaders = [], date, unit = 0, path = '甲.yaml' }: Given): OrderKey {
  const text = `单位: 甲\n栏目: 乙\n正文: 丙\n${date ? `日期: ${date}\n` : ''}`;
  const [submission] = readSubmissions({ path, text }, path).submissions;
  if (!submission) throw new Error('does not read');
  return { submission, leaders, unit, ...(pin === undefined ? {} : { pin }) };
}

describe('compareEntries', () => {
  // The first stands before the second, by the step named.
  const cases: readonly (readonly [step: string, first: Given, second: Given])[] = [
    ['pin', { pin: 1 }, { leaders: [0], pin: 2 }],
    ['pin', { pin: 9 }, { leaders: [0] }],
    ['leader', { leaders: [0, 5] }, { leaders: [1] }],
    ['leader', { leaders: [0, 2] }, { leaders: [0] }],
    ['leader', { leaders: [7] }, { date: '2024-01-02' }],
    ['date', { date: '2024-3-14' }, { date: '2024-03-13' }],
    ['date', { date: '2024-03-01' }, {}],
    ['unit', { unit: 3 }, { unit: 4 }],
    ['path', { path: '乙/甲.yaml' }, { path: '甲.yaml' }],
    ['path', { path: 'B.yaml' }, { path: 'a.yaml' }],
  ];
  it.each(cases)('%s: %j before %j', (step, first, second) => {
    expect(compareEntries(key(first), key(second), order)).toMatchObject({ step });
    expect(compareEntries(key(first), key(second), order).sign).toBeLessThan(0);
    expect(compareEntries(key(second), key(first), order).sign).toBeGreaterThan(0);
  });

  it('uses only the steps that the section asks for', () => {
    const [late, leader] = [key({ date: '2024-03-02' }), key({ leaders: [0], date: '2024-03-01' })];
    expect(compareEntries(late, leader, ['date']).sign).toBeLessThan(0);
  });

  it('knows the calendar', () => {
    expect(calendarDate(2024, 2, 29)?.iso).toBe('2024-02-29');
    expect([calendarDate(2023, 2, 29), calendarDate(1900, 2, 29), calendarDate(2024, 4, 31)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(calendarDate(2000, 2, 29)?.day).toBe(29);
  });
});
