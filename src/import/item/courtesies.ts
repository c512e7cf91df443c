import { coded } from '../../fault/severity.js';
import type { ImportFinding } from '../original.js';
import type { ItemBlock } from './item-line.js';
import { labelledIn } from './labels.js';

/** A line that greets, takes leave or tells of what is attached. */
const courtesy =
  /^(?:(?:各位|尊敬的)?[^。，]{0,12}(?:您好|你好|大家好)[！!。，,：:]?|[^。]{1,12}[：:]|此致|敬礼[！!]?|(?:祝|顺颂|谨祝)[^。]{0,12}[！!。]?|谢谢[^。]{0,8}[！!。]?|[^。]{0,30}(?:请查收|请审阅|请审核|见附件|详见附件)[^。]{0,12}[！!。]?)$/u;

/** 现将…报送如下：, which leads to an item. */
const leadIn = /^现将.{2,60}(?:报送|上报|汇报|报告|汇总).{0,8}[：:。，]?$/u;

/** A letter's text without the words that lead to its item, and those before them. What is left out is said. */
export function withoutLeadIn(blocks: readonly ItemBlock[]): {
  readonly blocks: readonly ItemBlock[];
  readonly findings: readonly ImportFinding[];
} {
  const at = blocks.slice(0, 3).findIndex((block) => block.kind === 'line' && leadIn.test(block.text));
  if (at < 0 || blocks.length === at + 1 || !blocks.slice(0, at).every(isCourtesy))
    return { blocks, findings: [] };
  return { blocks: blocks.slice(at + 1), findings: leftOut(blocks.slice(0, at + 1), '文件') };
}

/** Sentences that are no courtesies and have so many characters together are an item. */
const leastText = 30;

/** The text of a mail without its greetings; without anything if it only accompanies what is attached. What is left out is said. */
export function withoutCourtesies(blocks: readonly ItemBlock[]): {
  readonly blocks: readonly ItemBlock[];
  readonly findings: readonly ImportFinding[];
} {
  const told = blocks.map((block) => {
    if (block.kind !== 'line') return leastText;
    return /。/u.test(block.text) && !courtesy.test(block.text) ? block.text.length : 0;
  });
  const isItem = told.reduce((sum, length) => sum + length, 0) >= leastText;
  const kept = isItem ? blocks.filter((block, i) => !isCourtesy(block) || !isAtEdge(blocks, i)) : [];
  return {
    blocks: kept,
    findings: leftOut(
      blocks.filter((block) => !kept.includes(block)),
      '邮件',
    ),
  };
}

function leftOut(blocks: readonly ItemBlock[], where: string): readonly ImportFinding[] {
  const place = blocks[0]?.place;
  if (!place) return [];
  const words = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('');
  return [
    {
      ...coded('import/unplaced'),
      severity: 'hint',
      message: `${where}中的“${words}”不是稿件，没有写入`,
      place,
    },
  ];
}

function isCourtesy(block: ItemBlock): boolean {
  return block.kind === 'line' && courtesy.test(block.text) && labelledIn(block.text).length === 0;
}

/** Whether all before a block, or all behind it, are courtesies. */
function isAtEdge(blocks: readonly ItemBlock[], i: number): boolean {
  return blocks.slice(0, i).every(isCourtesy) || blocks.slice(i + 1).every(isCourtesy);
}
