import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lineText, type Manuscript, type Part } from '../../src/manuscript/manuscript.js';
import { compareManuscripts } from '../../src/revision/compare.js';
import { linesOf } from '../../src/revision/deletions.js';
import type { RevisedLine, RevisedPart, Segment } from '../../src/revision/revision.js';
import { manuscriptPairs } from './arbitrary.js';
import { readManuscript, showRevision } from './notation.js';

const folder = join(import.meta.dirname, 'pairs');

const pairs = readdirSync(folder).map((file) => {
  const [before = '', after = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n');
  return { name: file.replace('.txt', ''), before: readManuscript(before), after: readManuscript(after) };
});

/** The lines of revised parts, captions and cells too. */
function revisedLines({ pieces }: RevisedPart): readonly RevisedLine[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [piece];
    const caption = piece.caption ? [piece.caption] : [];
    return piece.kind === 'image'
      ? caption
      : [...caption, ...piece.rows.flatMap(({ cells }) => cells.map(({ line }) => line))];
  });
}

/** Texts of lines, sorted: order is another matter. */
function textsOf(parts: readonly Part[]): readonly string[] {
  return parts
    .flatMap(linesOf)
    .map(lineText)
    .filter((each) => each !== '')
    .sort();
}

function expectLossless(before: Manuscript, after: Manuscript): void {
  const { parts } = compareManuscripts(before, after);
  const lines = parts.flatMap(revisedLines);
  const textOf = (segments: readonly Segment[], without: string): string =>
    segments.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
  for (const { segments, before: was, after: is } of lines) {
    expect(textOf(segments, 'inserted')).toBe(was ? lineText(was) : '');
    expect(textOf(segments, 'deleted')).toBe(is ? lineText(is) : '');
    let [beforeAt, afterAt] = [0, 0];
    for (const segment of segments) {
      expect([segment.beforeAt, segment.afterAt, segment.text === '']).toEqual([beforeAt, afterAt, false]);
      if (segment.kind !== 'inserted') beforeAt += segment.text.length;
      if (segment.kind !== 'deleted') afterAt += segment.text.length;
    }
  }
  const sorted = (side: 'before' | 'after'): readonly string[] =>
    lines
      .flatMap((line) => (line[side] ? [lineText(line[side])] : []))
      .filter((each) => each !== '')
      .sort();
  expect(sorted('before')).toEqual(textsOf(before.parts));
  expect(sorted('after')).toEqual(textsOf(after.parts));
  const read = (part: Part): boolean => linesOf(part).some((line: Line) => lineText(line) !== '');
  const standing = parts.flatMap((part) => (part.kind === 'removed' ? [] : [part.after]));
  expect(standing.filter(read)).toEqual(after.parts.filter(read));
}

describe('two manuscripts compared', () => {
  it.each(pairs)('$name', async ({ name, before, after }) => {
    expectLossless(before, after);
    await expect(showRevision(compareManuscripts(before, after))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('lose nothing of either side', () => {
    fc.assert(
      fc.property(manuscriptPairs, ([before, after]) => {
        expectLossless(before, after);
        expectLossless(after, before);
      }),
      { numRuns: 150 },
    );
  });

  it('that are one have no change', () => {
    fc.assert(
      fc.property(manuscriptPairs, ([one]) => {
        const { parts } = compareManuscripts(one, one);
        expect(parts.map((part) => part.kind === 'kept' && !part.isMoved)).toEqual(parts.map(() => true));
        for (const line of parts.flatMap(revisedLines)) {
          expect(line.before).toBe(line.after);
          for (const { kind, bold } of line.segments) expect([kind, bold]).toEqual(['same', undefined]);
        }
      }),
    );
  });
});
