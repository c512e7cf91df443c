import { formattedNumber, isKnownFormat } from './number-format.js';
import type { List, Numbering, NumberLevel } from './numbering.js';
import { isSymbolFont, symbolFor } from './symbols.js';

/** A paragraph's place in a list: which, and the level, from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level?: number;
  /** The paragraph's style and those it is based on, the nearest first: a level may be bound to one. */
  readonly styles?: readonly string[];
}

/** A number as a paragraph shows it. */
export interface ShownNumber {
  readonly text: string;
  /** A blank that parts it from the text, where the two would run into each other. */
  readonly gap: string;
  /** The format that was written in digits since it isn't known. */
  readonly unknownFormat?: string;
}

/** Levels of a list. */
const mostLevels = 9;

/** Counts the paragraphs of a document's lists in their order, as Word does: lists of one definition count on together. */
export class Counter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels that have begun with a number of their own. */
  private readonly begun = new Set<string>();

  constructor(
    private readonly numbering: Numbering,
    private readonly listOfStyle: (style: string) => string | undefined,
  ) {}

  /** The number of the next paragraph; undefined if its list doesn't exist or writes none. */
  next(place: ListPlace): ShownNumber | undefined {
    const list = this.numbering.lists.get(place.list);
    if (!list) return undefined;
    const definition = this.definitionOf(list);
    const levels = (at: number): NumberLevel | undefined =>
      list.levels.get(at) ?? this.numbering.definitions.get(definition)?.levels.get(at);
    const at = Math.min(levelAt(place, levels), mostLevels - 1);
    const level = levels(at);
    if (!level) return undefined;
    const counts = this.counts.get(definition) ?? [];
    this.counts.set(definition, counts);
    const start = this.startOf(place.list, list, at);
    const before = counts[at];
    counts[at] = start ?? (before === undefined ? level.start : before + 1);
    for (let below = at + 1; below < mostLevels; below++)
      if (isRestarted(levels(below), at)) counts[below] = undefined;
    return shown(level, (other) => counts[other] ?? levels(other)?.start ?? 1, levels);
  }

  /** The start of its own that a list has for a level, the first time that it comes to it. */
  private startOf(id: string, list: List, at: number): number | undefined {
    const key = `${id}/${at}`;
    const start = this.begun.has(key) ? undefined : list.starts.get(at);
    this.begun.add(key);
    return start;
  }

  /** The definition that has a list's levels: through styles of numbering, as far as they don't lead in a circle. */
  private definitionOf({ definition }: List): string {
    const seen = new Set<string>();
    let found = definition;
    while (!seen.has(found)) {
      seen.add(found);
      const link = this.numbering.definitions.get(found)?.styleLink;
      const list = link === undefined ? undefined : this.listOfStyle(link);
      const next = list === undefined ? undefined : this.numbering.lists.get(list)?.definition;
      if (next !== undefined) found = next;
    }
    return found;
  }
}

/** The level that a paragraph is on: the one it names, else the one that is bound to its style. */
function levelAt({ level, styles = [] }: ListPlace, levels: (at: number) => NumberLevel | undefined): number {
  if (level !== undefined) return Math.max(0, level);
  for (const style of styles)
    for (let at = 0; at < mostLevels; at++) if (levels(at)?.style === style) return at;
  return 0;
}

/** Whether a level begins anew after a paragraph on a level above it (ECMA-376-1, 17.9.10). */
function isRestarted(level: NumberLevel | undefined, above: number): boolean {
  return level?.restart === undefined || (level.restart > 0 && above < level.restart);
}

function shown(
  level: NumberLevel,
  countOf: (at: number) => number,
  levels: (at: number) => NumberLevel | undefined,
): ShownNumber | undefined {
  let unknownFormat: string | undefined;
  const written = (at: number): string => {
    const format = level.isLegal ? 'decimal' : (levels(at)?.format ?? 'decimal');
    const digits = /^custom:(\d+)$/u.exec(format)?.[1];
    if (digits !== undefined) return String(countOf(at)).padStart(Number(digits), '0');
    if (!isKnownFormat(format) && format !== 'bullet') unknownFormat = format;
    return formattedNumber(countOf(at), format);
  };
  const text =
    level.format === 'bullet'
      ? bullet(level)
      : level.text.replace(/%([1-9])/gu, (_, digit: string) => written(Number(digit) - 1));
  if (text === '' || level.format === 'none') return text === '' ? undefined : { text, gap: '' };
  return { text, gap: gapAfter(text, level), ...(unknownFormat === undefined ? {} : { unknownFormat }) };
}

/** A bullet's sign; that of a symbol font which has no character is written as a plain dot. */
function bullet({ text, font }: NumberLevel): string {
  const isPrivate = /[\uf000-\uf0ff]/u.test(text);
  if (!isSymbolFont(font) && !isPrivate) return text;
  const symbols = isSymbolFont(font) ? font : 'Wingdings';
  return [...text].map((sign) => symbolFor(symbols, sign.codePointAt(0) ?? 0) ?? '●').join('');
}

/** A blank between a number that ends in a letter or digit and the text, where the list parts them: 第一条 总则, but ①总则. */
function gapAfter(text: string, { suffix }: NumberLevel): string {
  return suffix !== 'nothing' && /[\p{L}\d]$/u.test(text) ? ' ' : '';
}
