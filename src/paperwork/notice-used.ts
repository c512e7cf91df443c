import { hanNumber } from '../document/date.js';
import { isWithin, type Period } from '../ledger/period.js';
import type { RankedGroup } from '../ledger/ranking.js';
import type { YearScore } from '../ledger/score.js';
import { type PaperPart, paragraph } from './paper.js';
import { markFinder, marks } from './used-items.js';

/** Unit by unit the headlines of what was used; of a year, in which they are hundreds, only how many. */
export function usedParts(
  groups: readonly RankedGroup[],
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
  const told = groups.flatMap((group, i): readonly PaperPart[] => {
    const units = group.standings.filter(({ tally }) => tally.used > 0);
    if (units.length === 0) return [];
    const heading = group.name === undefined ? [] : [groupHeading(group.name, i)];
    return [
      ...heading,
      ...units.map(({ tally }): PaperPart => {
        const own = (usedBy.get(tally.unit) ?? []).filter(({ date }) => isWithin(date, period));
        return {
          kind: 'paragraph',
          lead: `${tally.unit}（${tally.used}篇）：`,
          text: `${numbered(own.map((each) => `${each.item.headline}${markOf(each)}`))}。`,
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

function usedCounts({ name, standings }: RankedGroup): readonly PaperPart[] {
  const units = standings
    .filter(({ tally }) => tally.used > 0)
    .map(({ tally }) => `${tally.unit}${tally.used}篇`);
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
