import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, weekdayOf } from '../../src/field/calendar.js';
import { possibleDates, writtenDate } from '../../src/field/written-date.js';

describe('a day', () => {
  it.each([
    '2025年3月7日',
    '2025年3月7号',
    '2025年3月7',
    '2025 年 3 月 7 日',
    '2025/3/7',
    '2025.3.7',
    '2025.03.07.',
    '2025．3．7',
    '2025。3。7',
    '2025、3、7',
    '2025·3·7',
    '2025\\3\\7',
    '2025－3－7',
    '2025—3—7',
    '2025 3 7',
    '20250307',
    '２０２５年３月７日',
    '２０２５-３-７',
    '二〇二五年三月七日',
    '二○二五年三月七日',
    '二零二五年三月七日',
    '二0二五年三月七日',
    '2025年三月七日',
    '2025年3月7日（星期五）',
    '2025年3月7日周五',
    '2025-03-07 00:00',
    '2025-3-7T00:00:00',
    '2025-03-07T00:00:00.000Z',
  ])('written %s is that day and says no more', (written) => {
    expect(writtenDate(written)).toEqual({ date: calendarDate(2025, 3, 7), isPlain: true });
  });

  it.each(['2025年3月7日（星期六）', '2025-03-07 08:00', '2025-03-07T08:00', '2025年3月7日上午'])(
    'written %s says more, that would be lost',
    (written) => {
      expect(writtenDate(written)).toEqual({ date: calendarDate(2025, 3, 7), isPlain: false });
    },
  );

  it.each([
    ['二〇二五年十二月三十一日', '2025-12-31'],
    ['二〇二五年十月二十日', '2025-10-20'],
    ['二〇二五年十月廿八日', '2025-10-28'],
    ['二〇二五年〇三月一〇日', '2025-03-10'],
  ])('written %s is %s', (written, iso) => {
    expect(writtenDate(written)?.date.iso).toBe(iso);
  });

  it.each([
    '3月7日',
    '25-3-7',
    '7.3.2025',
    '2025年2月30日',
    '2025年13月1日',
    '2025月3年7日',
    '2025年3月7日至9日',
    '2025-3-7—9',
    '202537',
    '2025年3月',
    '昨天',
    '',
  ])('is not what “%s” clearly says', (written) => {
    expect(writtenDate(written)).toBeUndefined();
  });

  it('is the same however it is written, with the weekday it is', () => {
    const days = fc.record({
      year: fc.integer({ min: 1949, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const date = calendarDate(year, month, day);
        if (!date) return;
        const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'narrow', timeZone: 'UTC' }).format(
          Date.UTC(year, month - 1, day),
        );
        expect(weekdayOf(date)).toBe(weekday);
        const numeral = (value: number): string =>
          new Intl.NumberFormat('zh-Hans-u-nu-hanidec', { useGrouping: false }).format(value);
        for (const written of [
          `${year}年${month}月${day}日星期${weekday}`,
          `${year}.${month}.${day}`,
          `${numeral(year)}年${numeral(month)}月${numeral(day)}日`,
        ])
          expect(writtenDate(written)).toEqual({ date, isPlain: true });
      }),
    );
  });
});

describe('what a day may mean whose year is short or stands behind', () => {
  it.each([
    ['25-7-8', ['2025-07-08']],
    ['25年7月8日', ['2025-07-08']],
    ['7.5.2025', ['2025-07-05', '2025-05-07']],
    ['13.5.2025', ['2025-05-13']],
    ['5.5.2025', ['2025-05-05']],
    ['2025-7-8', []],
    ['25-13-8', []],
  ])('%s', (written, days) => {
    expect(possibleDates(written).map(({ iso }) => iso)).toEqual(days);
  });
});
