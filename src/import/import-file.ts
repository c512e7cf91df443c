import { coded } from '../fault/severity.js';
import type { ItemContext } from './item/item-context.js';
import type { FoundItems } from './item/items-of.js';
import { itemsOf } from './item/items-of.js';
import type { ImportFinding, ImportLimits, Original, OriginalBlock } from './original.js';
import { readOriginals } from './read-originals.js';
import { mostCharacters, tooLong } from './too-long.js';

/** An original, and the items in it. */
export interface FoundOriginal extends FoundItems {
  readonly original: Original;
}

/** Reads a file that was sent and finds the items in it, and in the files within it. `contextOf` gives what each original is read by. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  limits: ImportLimits,
  contextOf: (original: Original) => ItemContext,
): Promise<readonly FoundOriginal[]> {
  const originals = await readSent(name, bytes, limits);
  return originals.map((original) => ({ original, ...itemsOf(original, contextOf(original)) }));
}

/** Reads a file that was sent, and the files within it, as far as they are texts that can be written again. */
export async function readSent(
  name: string,
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<readonly Original[]> {
  const originals = await readOriginals(name, bytes, limits);
  return originals.map((read) => withoutControls(ofSensibleLength(read)));
}

function ofSensibleLength(original: Original): Original {
  const length = original.blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (length <= mostCharacters) return original;
  const { name, kind, mail } = original;
  return { ...tooLong(name, kind, length), ...(mail ? { mail } : {}) };
}

function lengthOf(block: OriginalBlock): number {
  if (block.kind === 'paragraph') return block.text.length;
  return block.kind === 'table' ? block.rows.flat().reduce((sum, { text }) => sum + text.length, 0) : 0;
}

/** Characters that no text may hold (XML 1.0 2.2, YAML 1.2 5.1), but for line feeds and tabs. */
const controls =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same without characters that can't be written, which is told. */
function withoutControls(original: Original): Original {
  let count = 0;
  const clean = (text: string): string =>
    text.replace(controls, () => {
      count++;
      return '';
    });
  const blocks = original.blocks.map((block): OriginalBlock => {
    if (block.kind === 'paragraph') return { ...block, text: clean(block.text) };
    if (block.kind === 'picture') return { ...block, description: clean(block.description) };
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: clean(cell.text) }))),
    };
  });
  if (count === 0) return original;
  const finding: ImportFinding = {
    ...coded('import/mended'),
    message: `删去了${count}个看不见的控制字符`,
    place: { kind: 'whole' },
  };
  return { ...original, blocks, findings: [...original.findings, finding] };
}
