import { describe, expect, it } from 'vitest';
import { shownPoints, sumOf } from '../../src/bulletin/points.js';
import type { Period } from '../../src/ledger/period.js';
import { namedUnits, rank } from '../../src/ledger/ranking.js';
import type { TracedPoint, YearScore } from '../../src/ledger/score.js';
import { scoreYear } from '../../src/ledger/score-year.js';
import { type Tally, tally } from '../../src/ledger/tally.js';
import { progress } from '../../src/ledger/targets.js';
import { caseNames, caseYear, type ScoringCase, scoringCase } from './scoring-case.js';

describe.each(caseNames)('the rule %s', (name) => {
  const given = scoringCase(name);
  const { bulletin, rules, contributions, resolved, expected } = given;
  const { events } = resolved;
  const score = scoreYear({
    rules,
    bulletin,
    contributions,
    events,
    year: caseYear,
    through: lastMonth(expected),
  });

  it('is written without fault', () => {
    expect(given.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('gives the figures that it must', () => {
    expect(expected.map((line) => found(line, score, given))).toEqual(expected);
  });

  it('can be traced', async () => {
    const lines = score.units.flatMap(({ unit, points }) =>
      points.length === 0
        ? []
        : [
            `${unit} ${shownPoints(sumOf(points.map((each) => each.points)))}`,
            ...counted(points.map(traced)),
          ],
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

/** The last month that is spoken of; where a whole year or its targets are, December. */
function lastMonth(expected: readonly string[]): number {
  return Math.max(...expected.map((line) => Number(/年([0-9]+)月/u.exec(line)?.[1] ?? 12)));
}

/** What comes out, in the words of an expected line. */
function found(line: string, score: YearScore, { bulletin }: ScoringCase): string {
  const [head = '', tail = ''] = line.split('：');
  const words = head.split(' ');
  const name = words.at(-1) ?? '';
  if (words[0] === '任务') return `${head}：${targetWords(score, bulletin, name)}`;
  const period = periodOf(words.at(-2) ?? '');
  const tallies = tally(score, period);
  const groups = rank(tallies, score.rules, 'score');
  if (words[0] === '表扬') {
    const group = groups.find((each) => each.name === name);
    return `${head}：${group ? namedUnits(group, score.rules, 'score').join('、') : ''}`;
  }
  const own = tallies.find(({ unit }) => unit === name);
  if (!own) return `${head}：不计`;
  const place = groups.flatMap(({ standings }) => standings).find((each) => each.tally === own)?.rank;
  const figures = { ...figuresOf(own), 名次: String(place) };
  const shown = tail.split(' ').map((each) => {
    const [key = ''] = /^[^0-9.-]+/u.exec(each) ?? [];
    return `${key}${figures[key as keyof typeof figures] ?? '？'}`;
  });
  return `${head}：${shown.join(' ')}`;
}

function figuresOf(own: Tally) {
  return {
    报送: String(own.sent),
    采用: String(own.used),
    约稿: String(own.invited),
    上级采用: String([...own.higher.values()].reduce((sum, each) => sum + each, 0)),
    批示: String(own.instructions),
    得分: shownPoints(own.score),
    累计: shownPoints(own.cumulative),
  };
}

function targetWords(score: YearScore, bulletin: ScoringCase['bulletin'], name: string): string {
  const names = { sent: '报送', used: '采用', higher: '上级采用', points: '得分' };
  return progress(score, bulletin)
    .filter(({ unit }) => unit === name)
    .map(({ target: { counts, label, wanted }, reached }) => {
      const scale = counts === 'points' ? 100 : 1;
      return `${names[counts]}${label ? ` ${label.text}` : ''} ${reached / scale}/${wanted / scale}`;
    })
    .join('，');
}

function periodOf(words: string): Period {
  const [, year = '', month] = /^([0-9]+)年(?:([0-9]+)月)?$/u.exec(words) ?? [];
  return month === undefined
    ? { kind: 'year', year: Number(year), number: 1 }
    : { kind: 'month', year: Number(year), number: Number(month) };
}

/** A point as a line: its day, the points, the rule, what they are for. */
function traced({ date, points, part, rule, cause }: TracedPoint): string {
  const whence =
    cause.kind === 'item'
      ? cause.item.headline.replace(/^第[0-9]+篇$/u, '一篇')
      : cause.kind === 'event'
        ? cause.event.ground
        : `${cause.period.year}年${cause.period.kind} ${cause.period.number}`;
  return `  ${date} ${shownPoints(points)} ${part} [${rule.words}] ${whence}`;
}

/** Lines that follow each other and are the same, as one. */
function counted(lines: readonly string[]): readonly string[] {
  const runs: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1 });
  }
  return runs.map(({ line, count }) => (count === 1 ? line : `${line} ×${count}`));
}
