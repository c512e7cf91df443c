import type { Level } from './level-ordinals.js';

/** An ordinal, as far as it takes to see which it follows. */
interface Ordinal {
  readonly level: Level;
  readonly number: number;
  readonly isAtLine: boolean;
}

/** Ordinals of one level that count on from each other, as written; what they stand under is the run above. */
export interface LevelRun<Mark extends Ordinal> {
  readonly marks: readonly Mark[];
  /** The number that its first should bear: 1, or what the run of that level before it leaves off with. */
  readonly first: number;
  /** The ordinal of a higher level that it stands under. */
  readonly under?: Mark;
}

/** The runs of ordinals, by the places of their first. A higher level's ordinal ends those below it. */
export function levelRuns<Mark extends Ordinal>(marks: readonly Mark[]): readonly LevelRun<Mark>[] {
  const runs: { marks: Mark[]; first: number; under?: Mark }[] = [];
  const open = new Map<number, (typeof runs)[number]>();
  const ended = new Map<number, number>();
  for (const mark of marks) {
    const current = open.get(mark.level);
    for (const [level, run] of open) {
      if (level <= mark.level) continue;
      ended.set(level, run.marks.at(-1)?.number ?? 0);
      open.delete(level);
    }
    const isAgainFirst = current?.marks.length === 1 && current.marks[0]?.isAtLine && mark.isAtLine;
    if (current && (mark.number !== 1 || isAgainFirst)) {
      current.marks.push(mark);
      continue;
    }
    const under = [...open.values()]
      .flatMap((run) => run.marks.slice(-1))
      .filter(({ level }) => level < mark.level)
      .sort((a, b) => b.level - a.level)[0];
    const goesOn = mark.number > 1 && mark.number === (ended.get(mark.level) ?? 0) + 1;
    const run = { marks: [mark], first: goesOn ? mark.number : 1, ...(under ? { under } : {}) };
    open.set(mark.level, run);
    runs.push(run);
  }
  return runs;
}
