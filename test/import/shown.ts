import type { ImportFinding, ImportLimits, Original, OriginalBlock } from '../../src/import/original.js';
import { readOriginals } from '../../src/import/read-originals.js';

const mebi = 1024 * 1024;
export const testLimits: ImportLimits = { fileBytes: 20 * mebi, inflatedBytes: 64 * mebi };

/** A file as it was read, for people: a line a block, then the findings. */
export async function shownFile(bytes: Uint8Array, limits = testLimits): Promise<string> {
  const originals = await readOriginals('来稿', bytes, limits);
  return originals.map(shownOriginal).join('\n');
}

export function shownOriginal({ kind, blocks, findings }: Original): string {
  return [`[${kind}]`, ...blocks.map(shownBlock), '', ...findings.map(shownFinding), ''].join('\n');
}

/** A paragraph begins with what is known of it: its place, {its number}, the level of a heading, its alignment, bold, its size. */
function shownBlock(block: OriginalBlock): string {
  const place = shownPlace(block.place);
  if (block.kind === 'picture')
    return `${place} 图片 ${block.ending} ${block.bytes.length} 字节 ${block.description}`;
  if (block.kind === 'table') {
    const rows = block.rows.map((row) =>
      row
        .map(({ text, joins }) => (joins === undefined ? shown(text) : joins === 'left' ? '<' : '^'))
        .join(' | '),
    );
    return [`${place} 表格，表头 ${block.headRows} 行`, ...rows.map((row) => `    ${row}`)].join('\n');
  }
  const { text, number, level, align, isBold, size } = block;
  const known = [
    number === undefined ? '' : `{${shown(number)}}`,
    level === undefined ? '' : `第${level}级`,
    align ?? '',
    isBold ? '粗' : '',
    size === undefined ? '' : `${size}pt`,
  ].filter((each) => each !== '');
  return `${[place, ...known].join(' ')}: ${shown(text)}`;
}

function shown(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
}

function shownFinding({ severity, code, message, hint, place }: ImportFinding): string {
  return `${severity} ${code} ${shownPlace(place)}：${message}。${hint ?? ''}`;
}

function shownPlace(place: ImportFinding['place']): string {
  switch (place.kind) {
    case 'whole':
      return '全文';
    case 'paragraph':
      return `第${place.number}段`;
    case 'line':
      return `第${place.number}行`;
    case 'table':
      return `表${place.number}${place.row === undefined ? '' : `第${place.row}行`}`;
    case 'row':
      return `${place.sheet}第${place.number}行`;
  }
}
