import { hanNumber } from '../document/date.js';
import type { Contribution } from '../ledger/contribution.js';
import { isWithin, type Period } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import type { TallyGroup } from '../ledger/tally-table.js';
import { type PaperPart, paragraph } from './paper.js';
import { markFinder, marks } from './used-items.js';

/** Unit by unit the headlines of what was used; of a year, in which they are hundreds, only how many. */
export function usedParts(
  groups: readonly TallyGroup[],
  score: YearScore,
  period: Period,
): readonly PaperPart[] {
  if (period.kind === 'year') return groups.flatMap(usedCounts);
  const markOf = markFinder(score, period);
  const usedBy = new Map(
    score.units.map(({ unit, items }) => [
      unit,
      items.flatMap(({ contribution }) => (contribution.isUsed ? [contribution] : [])),
    ]),
  );
  const active = groups.filter(({ rows }) => rows.some(({ used }) => used > 0));
  const told = active.flatMap((group, i): readonly PaperPart[] => {
    const units = group.rows.filter(({ used }) => used > 0);
    const heading = group.name === undefined ? [] : [groupHeading(group.name, i)];
    return [
      ...heading,
      ...units.map(({ unit, used }): PaperPart => {
        const own = (usedBy.get(unit) ?? []).filter(({ date }) => isWithin(date, period));
        return {
          kind: 'paragraph',
          lead: `${unit}（${used}篇）：`,
          text: `${numbered(own.map((each) => `${titleOf(each)}${markOf(each)}`))}。`,
        };
      }),
    ];
  });
  const isMarked = told.some(
    (part) => part.kind === 'paragraph' && Object.values(marks).some((mark) => part.text.includes(mark)),
  );
  const legend = `标题后的${marks.instruction}为领导批示，${marks.higher}为上级采用。`;
  return isMarked ? [paragraph(legend), ...told] : told;
}

/** Of a brief the beginning of its text. */
function titleOf({ item, form }: Contribution): string {
  return form === 'briefs' ? `${item.headline}……` : item.headline;
}

function usedCounts({ name, rows }: TallyGroup): readonly PaperPart[] {
  const units = rows.filter(({ used }) => used > 0).map(({ unit, used }) => `${unit}${used}篇`);
  if (units.length === 0) return [];
  const text = `${units.join('、')}。`;
  return [name === undefined ? paragraph(text) : { kind: 'paragraph', lead: `${name}：`, text }];
}

/** 1.甲；2.乙 — one alone bears no number. */
function numbered(texts: readonly string[]): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text, i) => `${i + 1}.${text}`).join('；');
}

function groupHeading(name: string, place: number): PaperPart {
  return { kind: 'heading', level: 2, text: `（${hanNumber(place + 1)}）${name}` };
}
