import { hanNumber } from '../document/date.js';
import { type Period, periodTitle } from '../ledger/period.js';
import { namedUnits, type RankedBy, type RankedGroup, sentNothing } from '../ledger/ranking.js';
import type { YearScore } from '../ledger/score.js';
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
  readonly period: Period;
  readonly score: YearScore;
  /** Ranked within the period, groups in their order. */
  readonly groups: readonly RankedGroup[];
  /** By which points they are. */
  readonly by: RankedBy;
  readonly order: TableOrder;
  readonly issuingOffice: string;
  /** As it is printed. */
  readonly date: string;
}

/** 采用情况通报: how much came and was used, unit by unit what, what leaders and higher levels made of it, who leads, who sent nothing; the tables of
 * points as annexes. */
export function noticeOf(matter: NoticeMatter): Paper {
  const { period, score, groups, issuingOffice, date } = matter;
  const title = periodTitle(period);
  const chapters = [
    { title: '采用情况', parts: usedParts(groups, score, period) },
    { title: '领导批示情况', parts: instructionLines(score, period).map((line) => paragraph(line)) },
    { title: '上级采用情况', parts: higherLines(score, period).map((line) => paragraph(line)) },
    { title: '得分情况', parts: namedParts(matter) },
    { title: '没有报送的单位', parts: silentParts(groups) },
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

/** Those that 表扬 names; the points of all stand in the annex. */
function namedParts({ groups, score, by, period }: NoticeMatter): readonly PaperPart[] {
  const named = groups.flatMap((group): readonly string[] => {
    const units = namedUnits(group, score.rules, by);
    return units.length === 0
      ? []
      : [`${group.name === undefined ? '' : `${group.name}：`}${units.join('、')}`];
  });
  if (named.length === 0) return [];
  const words = by === 'cumulative' ? '累计得分' : `${periodWords[period.kind].own}得分`;
  return [paragraph(`${words}居前的单位：${named.join('；')}。各单位的得分见附件。`)];
}

function silentParts(groups: readonly RankedGroup[]): readonly PaperPart[] {
  const silent = groups.flatMap((group): readonly string[] => {
    const units = sentNothing(group.standings.map(({ tally }) => tally));
    return units.length === 0
      ? []
      : [`${group.name === undefined ? '' : `${group.name}${units.length}家：`}${units.join('、')}`];
  });
  return silent.length === 0 ? [] : [paragraph(`${silent.join('；')}。`)];
}

function annexesOf(matter: NoticeMatter): Paper['annexes'] {
  const { groups, score, period, order } = matter;
  const title = periodTitle(period);
  const columns = scoreColumns(groups, order);
  const tables = (tableOf: (name: string, group: RankedGroup) => Grid): readonly PaperPart[] =>
    groups.map((group) => ({
      kind: 'table',
      grid: tableOf(group.name ?? '', group),
      ...(group.name === undefined ? {} : { caption: group.name }),
    }));
  const scores = tables((name, group) => scoreTable(name, group, period, columns));
  const annex = { title: `${title}得分表`, parts: scores };
  if (period.kind !== 'year') return [annex];
  return [
    annex,
    { title: `${title}各月得分表`, parts: tables((name, group) => monthsTable(name, group, score)) },
  ];
}

/** A sheet a group, of a year also their months, and one of all points. */
function gridsOf({ groups, score, period, order }: NoticeMatter): readonly Grid[] {
  const title = periodTitle(period);
  const columns = scoreColumns(groups, order);
  const named = (words: string, { name }: RankedGroup): string =>
    name === undefined ? words : `${name}${words}`;
  return [
    ...groups.map((group) => scoreTable(named('得分表', group), group, period, columns)),
    ...(period.kind === 'year'
      ? groups.map((group) => fullMonthsTable(named('各月情况', group), group, score))
      : []),
    pointsTable(`${title}得分明细`, score, period),
  ];
}
