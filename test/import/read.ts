import type { ImportLimits, Original, OriginalBlock } from '../../src/import/original.js';
import { readOriginals } from '../../src/import/read-originals.js';

/** Limits that no test comes to. */
export const ampleLimits: ImportLimits = { fileBytes: 20 << 20, inflatedBytes: 64 << 20 };

/** The originals of a file of some bytes or, in UTF-8, of some text. */
export function read(
  content: string | Uint8Array,
  name = '来稿',
  limits = ampleLimits,
): Promise<readonly Original[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readOriginals(name, bytes, limits);
}

/** An original as lines that a person can read: what each block says but for blank ones, and the findings. */
export function shown({ blocks, findings }: Original): readonly string[] {
  return [
    ...blocks.map(shownBlock).filter((line) => line !== ''),
    ...findings.map(({ code, message }) => `${code} ${message}`),
  ];
}

function shownBlock(block: OriginalBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const marks = [block.level && `h${block.level}`, block.align, block.isBold && 'bold', block.size];
      const said = marks.filter((mark) => mark !== undefined && mark !== false && mark !== 'left').join(' ');
      return `${said === '' ? '' : `<${said}> `}${block.text.replaceAll('\n', '⏎')}`;
    }
    case 'table':
      return block.rows
        .map((row) => row.map(({ text, joins }) => (joins ? (joins === 'left' ? '<' : '^') : text)).join('|'))
        .join(' / ');
    case 'picture':
      return `[${block.ending} ${block.bytes.length} ${block.description}]`;
  }
}

/** A text in GB 18030: what the decoder of that name reads as it. */
export function inGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => [...(gbk().get(char) ?? encoder.encode(char))]));
}

const encoder = new TextEncoder();
let known: ReadonlyMap<string, readonly number[]> | undefined;

/** The two bytes of each character of GBK. */
function gbk(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const map = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\ufffd' && !map.has(char)) map.set(char, [high, low]);
    }
  known = map;
  return map;
}
