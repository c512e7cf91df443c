import { levelOrdinals } from '../../submission/level-ordinals.js';
import { mayBeHeadline } from './headline-line.js';
import type { ItemContext } from './item-context.js';
import type { ItemBlock } from './item-line.js';
import { unitAtStart } from './known-unit.js';

/** The headlines of items that are counted: an original that begins with 一、栗坞镇… and has 二、栗坞镇… further below, each above a text. Headings
 * of one item say what was done, not who did it. */
export function countedHeadlines(
  blocks: readonly ItemBlock[],
  { bulletin }: Pick<ItemContext, 'bulletin'>,
): ReadonlySet<ItemBlock> {
  const counted = blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'line' || !mayBeHeadline(block) || next?.kind !== 'line') return [];
    const ordinal = levelOrdinals(block.text).find(({ start }) => start === 0);
    return ordinal ? [{ block, ordinal }] : [];
  });
  const level = counted[0]?.ordinal.level;
  const areItems =
    counted.length > 1 &&
    counted[0]?.block === blocks[0] &&
    counted.every(
      ({ block, ordinal }, i) =>
        ordinal.level === level &&
        ordinal.number === i + 1 &&
        unitAtStart(bulletin, block.text.slice(ordinal.end).trimStart()) !== undefined,
    );
  return new Set(areItems ? counted.map(({ block }) => block) : []);
}
