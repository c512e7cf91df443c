import { hanNumber } from '../document/date.js';
import { periodTitle } from '../ledger/period.js';
import type { YearScore } from '../ledger/score.js';
import type { TallyGroup, TallyTable } from '../ledger/tally-table.js';
import type { Grid } from '../workbook/grid.js';
import { higherLines, instructionLines } from './later-uses.js';
import { fullMonthsTable, monthsTable } from './months-table.js';
import { openingWords } from './notice-opening.js';
import { usedParts } from './notice-used.js';
import { type Paper, type PaperPart, paragraph } from './paper.js';
import { periodWords } from './period-words.js';
import { pointsTable } from './points-table.js';
import { scoreColumns, scoreTable, type TableOrder } from './score-table.js';

/** All that a notice tells. */
export interface NoticeMatter {
  /** The period's result that holds. */
  readonly table: TallyTable;
  /** The items and events behind it. */
  readonly score: YearScore;
  /** Without rules nothing is counted in points. */
  readonly isScored: boolean;
  readonly order: TableOrder;
  readonly issuingOffice: string;
  /** As it is printed. */
  readonly date: string;
}

/** 采用情况通报: how much came and was used, unit by unit what, what leaders and higher levels made of it, who leads, who sent nothing; the tables of
 * points as annexes. */
export function noticeOf(matter: NoticeMatter): Paper {
  const { table, score, issuingOffice, date } = matter;
  const { period, groups } = table;
  const title = periodTitle(period);
  const chapters = [
    { title: '采用情况', parts: usedParts(groups, score, period) },
    { title: '领导批示情况', parts: instructionLines(score, period).map((line) => paragraph(line)) },
    { title: '上级采用情况', parts: higherLines(score, period).map((line) => paragraph(line)) },
    { title: '得分情况', parts: namedParts(matter) },
    { title: '没有报送的单位', parts: silentParts(table) },
  ].filter(({ parts }) => parts.length > 0);
  return {
    name: `${title}采用情况通报`,
    title: `关于${title}信息报送采用情况的通报`,
    parts: [
      paragraph(openingWords(score, period, groups)),
      ...chapters.flatMap((chapter, i): readonly PaperPart[] => [
        { kind: 'heading', level: 1, text: `${hanNumber(i + 1)}、${chapter.title}` },
        ...chapter.parts,
      ]),
    ],
    signature: { office: issuingOffice, date },
    annexes: annexesOf(matter),
    grids: gridsOf(matter),
  };
}

/** Those that 表扬 names, none of them without points; the points of all stand in the annex. */
function namedParts({ table: { groups, period }, score, isScored }: NoticeMatter): readonly PaperPart[] {
  const { named = 0 } = score.rules;
  const words = listed(
    groups,
    ({ rank, score: points }) => rank <= named && points > 0,
    () => '',
  );
  if (!isScored || words === '') return [];
  return [paragraph(`${periodWords[period.kind].own}得分居前的单位：${words}。各单位的得分见附件。`)];
}

function silentParts({ groups, nothingSent }: TallyTable): readonly PaperPart[] {
  const words = listed(
    groups,
    ({ unit }) => nothingSent.includes(unit),
    (count) => `${count}家`,
  );
  return words === '' ? [] : [paragraph(`${words}。`)];
}

/** Group by group the units of which something is true: 乡镇2家：甲、乙；园区1家：丙. */
function listed(
  groups: readonly TallyGroup[],
  isWanted: (row: TallyGroup['rows'][number]) => boolean,
  countWords: (count: number) => string,
): string {
  return groups
    .flatMap(({ name, rows }): readonly string[] => {
      const units = rows.filter(isWanted).map(({ unit }) => unit);
      if (units.length === 0) return [];
      return [`${name === undefined ? '' : `${name}${countWords(units.length)}：`}${units.join('、')}`];
    })
    .join('；');
}

function annexesOf({ table, score, isScored, order }: NoticeMatter): Paper['annexes'] {
  const title = periodTitle(table.period);
  const columns = scoreColumns(table, order, isScored);
  const tables = (tableOf: (name: string, group: TallyGroup) => Grid): readonly PaperPart[] =>
    table.groups.map((group) => ({
      kind: 'table',
      grid: tableOf(group.name ?? '', group),
      ...(group.name === undefined ? {} : { caption: group.name }),
    }));
  const words = isScored ? '得分表' : '采用情况表';
  const annex = {
    title: `${title}${words}`,
    parts: tables((name, group) => scoreTable(name, group, columns)),
  };
  if (table.period.kind !== 'year' || !isScored) return [annex];
  const months = tables((name, group) => monthsTable(name, group, score));
  return [annex, { title: `${title}各月得分表`, parts: months }];
}

/** A sheet a group, of a year also their months, and one of all points. */
function gridsOf({ table, score, isScored, order }: NoticeMatter): readonly Grid[] {
  const { period, groups } = table;
  const columns = scoreColumns(table, order, isScored);
  const named = (words: string, { name = '' }: TallyGroup): string => `${name}${words}`;
  return [
    ...groups.map((group) => scoreTable(named(isScored ? '得分表' : '采用情况表', group), group, columns)),
    ...(period.kind === 'year'
      ? groups.map((group) => fullMonthsTable(named('各月情况', group), group, score))
      : []),
    pointsTable(isScored ? '得分明细' : '稿件明细', table),
  ];
}
