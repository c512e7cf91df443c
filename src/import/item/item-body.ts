import { coded } from '../../fault/severity.js';
import type { ItemFile } from '../imported-item.js';
import type { ImportFinding, OriginalPicture, OriginalTable } from '../original.js';
import type { ItemBlock } from './item-line.js';

export interface ItemBody {
  readonly text: string;
  readonly files: readonly ItemFile[];
  readonly findings: readonly ImportFinding[];
}

/** The text of an item's blocks as 正文 has it: a line a paragraph, tables by bars, pictures as files. `firstPicture`: the number
 * of the first one among those of its original. */
export function bodyOf(blocks: readonly ItemBlock[], stem: string, firstPicture: number): ItemBody {
  const lines: string[] = [];
  const files: ItemFile[] = [];
  const findings: ImportFinding[] = [];
  const taken = new Set<ItemBlock>();
  for (const [i, block] of blocks.entries()) {
    if (taken.has(block)) continue;
    if (block.kind === 'line') lines.push(block.text);
    else if (block.kind === 'table') lines.push(...tableLines(block));
    else {
      const caption = captionBehind(blocks, i);
      if (caption) taken.add(caption);
      const shown = caption?.kind === 'line' ? caption.text : block.description;
      const file = pictureFile(block, `${stem}-图${firstPicture + files.length}`);
      if (file) {
        files.push(file);
        lines.push(`[图片：${file.name}${directiveWords(shown)}]`);
      } else {
        findings.push({
          ...coded('import/unplaced'),
          message: `这里有一幅${block.ending.toUpperCase()}格式的图片，只能用JPEG或PNG的，没有放进稿件`,
          hint: '在原稿中打开它，另存为PNG，放到稿件旁边，正文中写一行[图片：文件名 说明]',
          place: block.place,
        });
        if (shown !== '') lines.push(shown);
      }
    }
  }
  return { text: lines.join('\n'), files, findings };
}

/** The words of a picture as they may stand in its line. */
function directiveWords(words: string): string {
  const plain = words.replace(/[[\]［］\n]/gu, ' ').trim();
  return plain === '' ? '' : ` ${plain}`;
}

function pictureFile({ bytes, ending }: OriginalPicture, name: string): ItemFile | undefined {
  const kind = { jpg: 'jpg', jpeg: 'jpg', png: 'png' }[ending];
  return kind === undefined ? undefined : { name: `${name}.${kind}`, bytes };
}

/** A short line under a picture, centred or called 图. */
function captionBehind(blocks: readonly ItemBlock[], i: number): ItemBlock | undefined {
  const next = blocks[i + 1];
  if (next?.kind !== 'line' || next.text.length > 40 || /[。；]$/u.test(next.text)) return undefined;
  return next.align === 'centre' || /^(?:图|▲|△)/u.test(next.text) ? next : undefined;
}

/** A table's rows in the lines of 正文; one of a single column or row is only a frame around its text. */
export function tableLines({ rows, headRows }: OriginalTable): readonly string[] {
  const filled = rows.filter((row) => row.some(({ text, joins }) => text.trim() !== '' || joins));
  const columns = Math.max(0, ...filled.map((row) => row.length));
  if (columns < 2 || filled.length < 2)
    return filled
      .flatMap((row) => row.flatMap(({ text }) => text.split('\n')))
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const lines = filled.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  const divider = `|${'---|'.repeat(columns)}`;
  return headRows > 1 ? [...lines.slice(0, headRows), divider, ...lines.slice(headRows)] : lines;
}

function cellText({ text, joins }: OriginalTable['rows'][number][number]): string {
  if (joins) return joins === 'left' ? '<' : '^';
  const plain = text.trim().replace(/[\s\u3000]*\n[\s\u3000]*/gu, ' ');
  return plain.replace(/[|｜]|^[\^<]$/gu, (mark) => `\\${mark}`);
}
