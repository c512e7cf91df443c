import fc from 'fast-check';
import { hundredths } from '../../src/bulletin/points.js';
import type { Contribution } from '../../src/ledger/contribution.js';
import type { LedgerEvent } from '../../src/ledger/event.js';
import { spanOf } from '../../src/source/file.js';
import { officeWith } from './scoring-case.js';

const units = ['青鹭镇', '苇港镇', '白蘋镇', '栗坞镇', '县水利局', '县教育局', '政府办公室'];
const sections = [
  ['工作动态', 'entries'],
  ['调研思考', 'entries'],
  ['简讯', 'briefs'],
  ['信息专报', 'articles'],
] as const;
const levels = ['市', '省', undefined];
const ledger = { path: '台账/2026.yaml', text: ' '.repeat(10_000) };

/** Days of 2026, and some of the years beside it. */
const date = fc
  .tuple(
    fc.constantFrom('2025', '2026', '2026', '2026', '2027'),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const whose = fc.uniqueArray(fc.constantFrom(...units), { minLength: 1, maxLength: 3 });

/** A year's contributions, each item once. */
export const contributions: fc.Arbitrary<readonly Contribution[]> = fc
  .array(
    fc.record({
      date,
      units: whose,
      section: fc.constantFrom(...sections),
      isUsed: fc.boolean(),
      pictures: fc.integer({ min: 0, max: 2 }),
      isInstructed: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(
      (
        { date: day, units: names, section: [section, form], isUsed, pictures, isInstructed },
        i,
      ): Contribution => ({
        item: {
          kind: 'issue',
          issue: { series: 'issue', number: Number(day.slice(5, 7)), year: Number(day.slice(0, 4)) },
          path: `${i}.yaml`,
          index: 1,
          headline: `第${i}篇`,
        },
        date: day,
        units: names,
        section,
        form,
        isUsed,
        isReleased: true,
        pictures,
        instructions: isInstructed ? [{ leader: '程望舒' }] : [],
      }),
    ),
  );

/** Events that happen to some of the contributions' items, or to units. */
export function eventsOn(all: readonly Contribution[]): fc.Arbitrary<readonly LedgerEvent[]> {
  return fc.array(eventOn(all), { maxLength: 15 }).map((events) => events.map(placed));
}

/** One more event, written below all others. */
export function oneMore(all: readonly Contribution[]): fc.Arbitrary<LedgerEvent> {
  return eventOn(all).map((event) => placed(event, 500));
}

/** An event at a place of its own in its file. */
function placed(event: LedgerEvent, place: number): LedgerEvent {
  return { ...event, ground: `第${place}号`, span: spanOf(ledger, place * 10, place * 10 + 5) };
}

function eventOn(all: readonly Contribution[]): fc.Arbitrary<LedgerEvent> {
  const span = spanOf(ledger, 0);
  const told = { ground: '', span };
  const adjustment: fc.Arbitrary<LedgerEvent> = fc
    .record({
      kind: fc.constantFrom('bonus' as const, 'deduction' as const),
      date,
      units: whose,
      name: fc.constantFrom('参训', '迟报', '没有的'),
      count: fc.integer({ min: 1, max: 3 }),
      points: fc.option(fc.integer({ min: 0, max: 999 }).map(hundredths), { nil: undefined }),
    })
    .map(({ points, ...rest }) => ({ ...told, ...rest, ...(points === undefined ? {} : { points }) }));
  if (all.length === 0) return adjustment;
  const onItem: fc.Arbitrary<LedgerEvent> = fc
    .record({
      kind: fc.constantFrom('higherUse' as const, 'instruction' as const, 'invitation' as const),
      contribution: fc.constantFrom(...all),
      date,
      level: fc.constantFrom(...levels),
    })
    .map(({ kind, contribution: { item, units: own }, date: day, level }): LedgerEvent => {
      const base = { ...told, item, units: own, date: day };
      const at = level === undefined ? {} : { level };
      if (kind === 'invitation') return { ...base, kind };
      return kind === 'higherUse' ? { ...base, ...at, kind } : { ...base, ...at, kind, leader: '黎景行' };
    });
  return fc.oneof(onItem, adjustment);
}

const pick = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...texts);

/** Rules of every kind, in any company. `capped`: with those by which one item's points hang on others'. */
export function rules(capped: boolean): fc.Arbitrary<ReturnType<typeof officeWith>> {
  return fc
    .tuple(
      pick('  报送: 1\n', '  报送: {简讯: 0.5, 其他: 1}\n'),
      fc.constantFrom('  采用: 5\n', '  采用: {稿件: {单独: 5, 联合: 3.33}, 简讯: 2, 其他: 7}\n'),
      pick('  约稿: 4\n'),
      pick('  图片: 0.5\n'),
      pick('  联合: 平分\n', '  联合: 第一\n'),
      pick('  上级采用: 10\n', '  上级采用: {市: 10, 省: {简讯: 5, 其他: 20.01}}\n'),
      pick('  重复采用: 最高\n', '  重复采用: 翻番\n'),
      pick('  批示: 5\n', '  批示: {本级: 3, 市: 10, 省: 50}\n'),
      pick('  倍数: {调研思考: 1.5}\n'),
      pick('  加分: {参训: 2}\n  扣分: {迟报: 10}\n'),
      pick('  基础分: 10\n'),
      pick('  分组: [{名称: 乡镇, 单位: [青鹭镇, 苇港镇]}, {名称: 部门}]\n'),
      capped ? pick('  零报送: 2\n  采用率: {低于: 60%, 扣分: 1, 周期: 每季}\n') : fc.constant(''),
      capped ? pick('  达标: [{报送: 3, 得分: 50}, {周期: 每月, 采用: 1, 得分: 2}]\n') : fc.constant(''),
      capped
        ? pick('  封顶: {每月: 20, 每年: 60, 采用: {每月: 9, 每年: 30}, 加分: {每年: 3}}\n')
        : fc.constant(''),
    )
    .map((parts) => officeWith(`计分:\n${parts.join('')}`));
}
