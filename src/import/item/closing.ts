import { readUnits } from '../../prose/name/unit-name.js';
import { isDateLine } from './headline-line.js';
import type { ItemContext } from './item-context.js';
import type { ItemBlock, ItemLine } from './item-line.js';
import { knownUnits, type NamedUnits, namedUnits } from './known-unit.js';
import { labelledIn } from './labels.js';

/** A remark in brackets at the end of a text that says who sent it: …完成。（栗坞镇、县水利局　张三） */
export interface ClosingRemark extends NamedUnits {
  /** Where the text before the remark ends. */
  readonly end: number;
}

/** Words beside the units. */
const beside = /[\s\u3000]*(?:供稿|来稿|报送|供|讯|投稿|整理|文[/／]图|文|图)$/u;

/** Reads the remark that a line ends with; undefined if it is none of units. */
export function closingRemark(
  context: Pick<ItemContext, 'bulletin'>,
  text: string,
): ClosingRemark | undefined {
  const match = /[（(【[]([^（）()【】[\]]{2,60})[）)】\]]。?$/u.exec(text);
  if (!match || (match.index === 0 && text.startsWith('【'))) return undefined;
  const inner = (match[1] ?? '')
    .replace(beside, '')
    .replace(/^(?:(?:报送|供稿|作者|来稿)?单位|供稿|来稿)[：:]?/u, '')
    .trim();
  const named = namedUnits(context.bulletin, inner);
  if (named.units) return { ...named, end: match.index };
  return readUnits(inner) ? { ...named, end: match.index } : undefined;
}

/** Whether an item's text ends with a block, so that another may begin behind it: a remark, a signature, lines of people. */
export function endsItem(context: Pick<ItemContext, 'bulletin'>, block: ItemBlock): boolean {
  if (block.kind !== 'line') return false;
  const { text } = block;
  return (
    closingRemark(context, text)?.units !== undefined ||
    isSignature(context, block) ||
    isDateLine(text) ||
    labelledIn(text).some(({ field }) => field === 'responsible' || field === 'contributors')
  );
}

/** Whether a line consists of registered units, 供稿 behind them apart. */
export function isSignature(
  context: Pick<ItemContext, 'bulletin'>,
  { text }: Pick<ItemLine, 'text'>,
): boolean {
  return text.length <= 40 && knownUnits(context.bulletin, signedNames(text)) !== undefined;
}

/** The names in a line that units sign with: 栗坞镇 in 栗坞镇　供稿. */
export function signedNames(text: string): string {
  return text.replace(/[\s\u3000]*(?:供稿|来稿|报送|投稿)$/u, '');
}

/** Whether a line at the right, below a text, is signed by a unit that the register lacks. */
export function isForeignSignature({ text, align }: ItemLine): boolean {
  return align === 'right' && text.length <= 30 && readUnits(signedNames(text)) !== undefined;
}
