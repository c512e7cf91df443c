import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProofreading } from '../../src/bulletin/proofreading.js';
import { noteOf } from '../../src/passage/passage.js';
import { type PointOrdinal, pointOrdinals, pointRuns } from '../../src/passage/point-runs.js';
import type { ProofContext } from '../../src/passage/proof-context.js';
import { lexiconFor } from '../../src/prose/lexicon/for-office.js';
import { readLexicon } from '../../src/prose/lexicon/read-lexicon.js';
import { spanOf } from '../../src/source/file.js';
import type { SourceText } from '../../src/source/text.js';

const context: ProofContext = {
  registers: {},
  proofreading: readProofreading(),
  dateStyle: 'plain',
  lexicon: lexiconFor(readLexicon(), readProofreading()),
};

/** A text that is all of its file. */
function plainSource(text: string): SourceText {
  const file = { path: '稿件.yaml', text };
  return { text, span: spanOf(file, 0, text.length), segments: [{ at: 0, source: 0, length: text.length }] };
}

interface Run {
  readonly kind: string;
  readonly ordinals: PointOrdinal[];
  departs?: number;
}

/** The same as `pointRuns`, looking through all that is open for each ordinal. */
function modelRuns(ordinals: readonly PointOrdinal[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Run[] = [];
  for (const ordinal of ordinals) {
    const { kind, number } = ordinal;
    if (number === 1) {
      const run = { kind, ordinals: [ordinal] };
      open.push(run);
      runs.push(run);
      continue;
    }
    const last = (run: Run): number => run.ordinals.at(-1)?.number ?? 0;
    const isMixable = (run: Run): boolean => run.kind !== kind && run.kind !== '第' && kind !== '第';
    const own = open.findLastIndex((run) => run.kind === kind && last(run) + 1 === number);
    const mixed = open.findLastIndex((run) => isMixable(run) && last(run) + 1 === number);
    const skipped = open.findLastIndex(
      (run) => run.kind === kind && (last(run) + 2 === number || last(run) === number),
    );
    const at = [own, mixed, skipped].find((each) => each >= 0) ?? -1;
    const run = open[at];
    if (!run) {
      open = [];
      continue;
    }
    if (own < 0) run.departs ??= run.ordinals.length;
    run.ordinals.push(ordinal);
    open = open.slice(0, at + 1);
  }
  return runs;
}

describe('runs of points', () => {
  it('are those that a look through all open ones finds', () => {
    const ordinal = fc
      .tuple(fc.constantFrom('一', '二', '三', '四', '五'), fc.constantFrom('要', '是', '第'))
      .map(([numeral, kind]) => (kind === '第' ? `第${numeral}，` : `${numeral}${kind}`));
    fc.assert(
      fc.property(fc.array(ordinal, { maxLength: 30 }), (ordinals) => {
        const article = noteOf(plainSource(ordinals.map((each) => `${each}甲。`).join('')));
        expect(pointRuns(article, context)).toEqual(modelRuns(pointOrdinals(article, context)));
      }),
      { numRuns: 500 },
    );
  });
});
