import type { ImportFinding } from '../original.js';
import type { ItemBlock } from './item-line.js';

/** A line that greets, takes leave or tells of what is attached. */
const courtesy =
  /^(?:(?:各位|尊敬的)?[^。，]{0,12}(?:您好|你好|大家好)[！!。，,：:]?|[^。]{1,12}[：:]|此致|敬礼[！!]?|(?:祝|顺颂|谨祝)[^。]{0,12}[！!。]?|谢谢[^。]{0,8}[！!。]?|[^。]{0,30}(?:请查收|请审阅|请审核|见附件|详见附件)[^。]{0,12}[！!。]?)$/u;

/** The text of a mail without its greetings; without anything if it only accompanies what is attached. What is left out is said. */
export function withoutCourtesies(blocks: readonly ItemBlock[]): {
  readonly blocks: readonly ItemBlock[];
  readonly findings: readonly ImportFinding[];
} {
  const isItem = blocks.some(
    (block) =>
      block.kind !== 'line' ||
      (block.text.length >= 30 && /。/u.test(block.text) && !courtesy.test(block.text)),
  );
  const kept = isItem ? blocks.filter((block, i) => !isCourtesy(block) || !isAtEdge(blocks, i)) : [];
  const left = blocks.filter((block) => !kept.includes(block));
  const place = left[0]?.place;
  if (!place) return { blocks: kept, findings: [] };
  const words = left.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('');
  return {
    blocks: kept,
    findings: [
      { severity: 'hint', code: 'import/unplaced', message: `邮件中的“${words}”不是稿件，没有写入`, place },
    ],
  };
}

function isCourtesy(block: ItemBlock): boolean {
  return block.kind === 'line' && courtesy.test(block.text);
}

/** Whether all before a block, or all behind it, are courtesies. */
function isAtEdge(blocks: readonly ItemBlock[], i: number): boolean {
  return blocks.slice(0, i).every(isCourtesy) || blocks.slice(i + 1).every(isCourtesy);
}
