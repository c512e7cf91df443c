import { levelOrdinals } from '../../submission/level-ordinals.js';
import { closingRemark, isForeignSignature, isSignature, signedNames } from './closing.js';
import { bodySizeOf, dayLine, isDateLine, isTitleSet, mayBeHeadline } from './headline-line.js';
import type { ItemContext } from './item-context.js';
import type { ItemBlock, ItemLine } from './item-line.js';
import { knownUnits } from './known-unit.js';
import { type Labelled, labelledIn } from './labels.js';
import { sectionLine } from './part-items.js';

/** The lines before and behind an item's text, taken off it. */
export interface ItemEdges {
  readonly labelled: readonly Labelled[];
  readonly section?: string;
  /** Lines that consist of the names of units, before or behind the text. */
  readonly signatures: readonly string[];
  /** A line that is a day, as written. */
  readonly date?: string;
  /** Lines behind the text that a submission has no key for: a day without its year. */
  readonly others: readonly string[];
  /** The lines of the headline, from above. */
  readonly headline: readonly ItemLine[];
  /** 副题: the line behind them that begins with a dash, without the dash. */
  readonly subtitle?: string;
  readonly body: readonly ItemBlock[];
}

/** Takes the lines off an item's blocks that are no text of it: labels, signatures, days, the headline. */
export function edgesOf(blocks: readonly ItemBlock[], context: ItemContext): ItemEdges {
  const bodySize = bodySizeOf(blocks);
  const labelled: Labelled[] = [];
  const signatures: string[] = [];
  const others: string[] = [];
  const headline: ItemLine[] = [];
  const body = [...blocks];
  let section: string | undefined;
  let date: string | undefined;

  /** Whether a line was taken as one of those that stand at either edge. */
  const takesEdge = (block: ItemBlock, atEnd: boolean): boolean => {
    if (block.kind !== 'line') return false;
    const fields = labelledIn(block.text);
    if (fields.length > 0) {
      if (
        fields.some(({ field }) => field === 'body') &&
        (atEnd || fields.some(({ field, value }) => field === 'body' && value !== ''))
      )
        return false;
      labelled.push(...fields.filter(({ field }) => field !== 'body'));
      return true;
    }
    const named = sectionLine(context, block);
    if (named !== undefined && section === undefined) section = named;
    else if (isDateLine(block.text) && date === undefined) date = block.text.replace(/[（()）]/gu, '');
    else if (named !== undefined || isDateLine(block.text)) others.push(block.text);
    else if (atEnd && dayLine.test(block.text)) others.push(block.text);
    else if (isSignature(context, block) || (atEnd && isForeignSignature(block)))
      signatures.push(signedNames(block.text));
    else if (atEnd && /^[（(]/u.test(block.text) && closingRemark(context, block.text)?.end === 0)
      return false;
    else {
      const signed = atEnd ? signedWithDate(context, block.text) : undefined;
      if (!signed) return false;
      signatures.push(signed.units);
      if (date === undefined) date = signed.date;
      else others.push(signed.date);
    }
    return true;
  };

  const isNamed = (): boolean => labelled.some(({ field, value }) => field === 'headline' && value !== '');

  while (body[0] && body.length > 1 && takesEdge(body[0], false)) body.shift();
  while (headline.length < 3 && !isNamed()) {
    const [line, next] = body;
    if (line?.kind !== 'line' || !next || !mayBeHeadline(line)) break;
    if (headline.length > 0 && !goesOn(headline, line, bodySize)) break;
    if (headline.length === 0 && isFirstHeading(body)) break;
    headline.push(line);
    body.shift();
  }
  const [below] = body;
  const subtitle =
    headline.length > 0 && below?.kind === 'line'
      ? /^[—―─-]{1,3}\s*([^。]{2,40})$/u.exec(below.text)?.[1]
      : undefined;
  if (subtitle !== undefined) body.shift();
  if (headline.length > 0 || labelled.length > 0)
    while (body[0] && body.length > 1 && takesEdge(body[0], false)) body.shift();
  const [opening] = body;
  if (headline.length > 0 && body.length > 1 && opening?.kind === 'line' && addressed.test(opening.text)) {
    others.push(opening.text);
    body.shift();
  }
  for (let last = body.at(-1); last && body.length > 1 && takesEdge(last, true); last = body.at(-1))
    body.pop();
  const [first] = body;
  if (first?.kind === 'line') body[0] = { ...first, text: withoutBodyLabel(first.text) };
  const isTitleOfForm = headline.length > 0 && isNamed();
  return {
    labelled,
    signatures,
    others: isTitleOfForm ? [...headline.map(({ text }) => text), ...others] : others,
    headline: isTitleOfForm ? [] : headline,
    body,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(section === undefined ? {} : { section }),
    ...(date === undefined ? {} : { date }),
  };
}

/** 主送机关 of a report: 县委办公室：, 各位领导： */
const addressed = /^[\p{Script=Han}、，（）]{1,40}(?:[局委办室府院会]|领导|同志|单位|部门|科)[：:]$/u;

/** Whether a text begins with the first of its own headings: 一、 above, 二、 further below. */
function isFirstHeading(blocks: readonly ItemBlock[]): boolean {
  const ordinals = blocks.flatMap((block) =>
    block.kind === 'line'
      ? levelOrdinals(block.text)
          .filter(({ start }) => start === 0)
          .slice(0, 1)
      : [],
  );
  const [first] = blocks;
  const [one] = ordinals;
  return (
    first?.kind === 'line' &&
    levelOrdinals(first.text)[0]?.start === 0 &&
    one?.number === 1 &&
    ordinals.some(({ level, number }) => level === one.level && number === 2)
  );
}

/** Whether a line goes on with the headline above it: set as it is, and no text. */
function goesOn(headline: readonly ItemLine[], line: ItemLine, bodySize: number | undefined): boolean {
  const [first] = headline;
  if (!first || line.isAfterGap || !isTitleSet(line, bodySize)) return false;
  return !/^[—―─-]/u.test(line.text) && line.align === first.align && line.size === first.size;
}

/** A text that begins with its label, 正文：…, without that. */
function withoutBodyLabel(text: string): string {
  const [only, ...others] = labelledIn(text);
  if (only?.field !== 'body' || only.value === '' || others.length > 0) return text;
  return text.replace(/^[^：:]*[：:][\s\u3000]*/u, '');
}

/** 栗坞镇　2024年3月14日 */
function signedWithDate(
  context: ItemContext,
  text: string,
): { readonly units: string; readonly date: string } | undefined {
  const match = /^(\D{2,30}?)[\s\u3000]*((?:[12][0-9]{3}|[一二][〇○零0一二三四五六七八九]{3}).{4,9})$/u.exec(
    text,
  );
  const [, units = '', date = ''] = match ?? [];
  return isDateLine(date) && knownUnits(context.bulletin, units) ? { units, date } : undefined;
}
