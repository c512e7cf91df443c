import { levelOrdinals } from '../../submission/level-ordinals.js';
import type { ItemPart } from './part-items.js';

/** The items without the ordinals that count them: where several begin with 1. 2. 3. or 一、二、三、, one behind the other. */
export function withoutOrdinals(parts: readonly ItemPart[]): readonly ItemPart[] {
  if (parts.length < 2) return parts;
  const ordinals = parts.map(({ blocks: [first] }) =>
    first?.kind === 'line' ? levelOrdinals(first.text).find(({ start }) => start === 0) : undefined,
  );
  const level = ordinals[0]?.level;
  if (!ordinals.every((each, i) => each?.level === level && each?.number === i + 1)) return parts;
  return parts.map((part, i) => {
    const [first, ...rest] = part.blocks;
    const end = ordinals[i]?.end;
    if (first?.kind !== 'line' || end === undefined) return part;
    return { ...part, blocks: [{ ...first, text: first.text.slice(end).trimStart() }, ...rest] };
  });
}
