import { findOrdinals, type Ordinal, type PointKind } from '../../../submission/points.js';
import type { Article, Passage } from '../../passage.js';
import type { ProofContext } from '../../rule.js';

/** An ordinal of a point (一要, 二是, 第三，) in its passage. */
export interface PointOrdinal extends Ordinal {
  readonly passage: Passage;
}

/** Points meant to follow each other, whether their ordinals do or not: the first is number one. */
export interface PointRun {
  readonly kind: PointKind;
  readonly ordinals: readonly PointOrdinal[];
  /** Where in `ordinals` the first stands that departs: of another kind, a number missing or twice. */
  readonly departs?: number;
}

/** The texts in which points are looked for. */
export function pointPassages({ passages }: Article): readonly Passage[] {
  return passages.filter(({ role }) => role === 'paragraph' || role === 'note');
}

/** The leaders' names, which may stand right before an ordinal. */
export function leaderNames({ registers }: ProofContext): readonly string[] {
  return registers.leaders?.map(({ name }) => name) ?? [];
}

/** A quick test for ordinals that follow a first. */
export const hasOrdinal = /[一二三四五六七八九十][要是]|第[一二三四五六七八九十]+[，、：]/u;

/** The ordinals of points in reading order. */
export function pointOrdinals(article: Article, context: ProofContext): readonly PointOrdinal[] {
  const names = leaderNames(context);
  return pointPassages(article).flatMap((passage, i) =>
    hasOrdinal.test(passage.text)
      ? findOrdinals(passage.text, i, names).map((ordinal) => ({ ...ordinal, passage }))
      : [],
  );
}

/** The runs of points, those within a point too. An ordinal that goes on with an outer run ends the inner ones. */
export function pointRuns(article: Article, context: ProofContext): readonly PointRun[] {
  const runs: { kind: PointKind; ordinals: PointOrdinal[]; departs?: number }[] = [];
  let open: typeof runs = [];
  for (const ordinal of pointOrdinals(article, context)) {
    const { kind, number } = ordinal;
    if (number === 1) {
      const run = { kind, ordinals: [ordinal] };
      open.push(run);
      runs.push(run);
      continue;
    }
    const lastOf = (run: (typeof runs)[number]): number => run.ordinals.at(-1)?.number ?? 0;
    const own = open.findLastIndex((run) => run.kind === kind && lastOf(run) + 1 === number);
    const mixed = open.findLastIndex((run) => isMixable(run.kind, kind) && lastOf(run) + 1 === number);
    const skipped = open.findLastIndex(
      (run) => run.kind === kind && (lastOf(run) + 2 === number || lastOf(run) === number),
    );
    const at = [own, mixed, skipped].find((each) => each >= 0) ?? -1;
    const run = open[at];
    if (!run) {
      // One that goes on with something not seen here (首先…二是…) ends what was open.
      open = [];
      continue;
    }
    if (own < 0) run.departs ??= run.ordinals.length;
    run.ordinals.push(ordinal);
    open = open.slice(0, at + 1);
  }
  return runs;
}

function isMixable(one: PointKind, other: PointKind): boolean {
  return one !== other && one !== '第' && other !== '第';
}
