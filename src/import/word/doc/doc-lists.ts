import { formatOfCode } from '../number-format.js';
import type { List, ListDefinition, Numbering, NumberLevel } from '../numbering.js';
import type { Binary } from './binary.js';
import { eachProperty } from './single-property.js';

const definitionLength = 28;
const levelHead = 28;
const useLength = 16;
const noStyle = 0x0fff;
/** sprmCRgFtc0 (2.6.1): the font of a run. */
const fontProperty = 0x4a4f;
const suffixes = ['tab', 'space', 'nothing'] as const;

/** Reads the lists of a document (MS-DOC 2.9.131 LSTF, 2.9.150 LVL, 2.9.129 LFO): `tables` from where the definitions begin, since levels
 * stand behind the table that is counted; `uses` are the lists as paragraphs name them, from 1. */
export function readLists(definitions: Binary, uses: Binary, fonts: readonly string[]): Numbering {
  return { definitions: readDefinitions(definitions, fonts), lists: readUses(uses, fonts) };
}

function readDefinitions(table: Binary, fonts: readonly string[]): ReadonlyMap<string, ListDefinition> {
  const count = table.u16(0);
  const found = new Map<string, ListDefinition>();
  let at = 2 + count * definitionLength;
  for (let i = 0; i < count && at < table.length; i++) {
    const head = 2 + i * definitionLength;
    const isSimple = (table.u8(head + 26) & 1) === 1;
    const levels = new Map<number, NumberLevel>();
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, at, fonts);
      const style = table.u16(head + 8 + 2 * level);
      levels.set(level, { ...read.level, ...(style === noStyle ? {} : { style: String(style) }) });
      at = read.end;
    }
    found.set(String(table.u32(head)), { levels });
  }
  return found;
}

function readLevel(
  table: Binary,
  at: number,
  fonts: readonly string[],
): { readonly level: NumberLevel; readonly end: number } {
  const characters = table.u8(at + 24);
  const paragraphs = table.u8(at + 25);
  const runAt = at + levelHead + paragraphs;
  const textAt = runAt + characters;
  const length = table.u16(textAt);
  const flags = table.u8(at + 5);
  let font: number | undefined;
  eachProperty(table.part(runAt, characters), (number, place) => {
    if (number === fontProperty) font = table.u16(runAt + place);
  });
  const fontName = font === undefined ? undefined : fonts[font];
  const level: NumberLevel = {
    start: table.u32(at) | 0,
    format: formatOfCode(table.u8(at + 4)),
    text: levelText(table.text(textAt + 2, Math.min(length, 255))),
    isLegal: (flags & 4) !== 0,
    suffix: suffixes[table.u8(at + 15)] ?? 'tab',
    ...((flags & 8) === 0 ? {} : { restart: table.u8(at + 26) }),
    ...(fontName === undefined ? {} : { font: fontName }),
  };
  return { level, end: textAt + 2 + 2 * length };
}

/** A level's text with %1 for the number of the first level, which is a character of code 0 there. */
function levelText(text: string): string {
  return text.replace(/[\0-\x08]/gu, (place) => `%${place.charCodeAt(0) + 1}`);
}

function readUses(table: Binary, fonts: readonly string[]): ReadonlyMap<string, List> {
  const count = table.u32(0);
  const found = new Map<string, List>();
  let at = 4 + count * useLength;
  for (let i = 0; i < count && 4 + i * useLength < table.length; i++) {
    const head = 4 + i * useLength;
    const starts = new Map<number, number>();
    const levels = new Map<number, NumberLevel>();
    at += 4;
    for (let j = 0; j < table.u8(head + 12) && at < table.length; j++) {
      const flags = table.u32(at + 4);
      const level = flags & 0x0f;
      if ((flags & 0x10) !== 0) starts.set(level, table.u32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at, fonts);
      levels.set(level, read.level);
      at = read.end;
    }
    found.set(String(i + 1), { definition: String(table.u32(head)), starts, levels });
  }
  return found;
}
