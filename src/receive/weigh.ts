import type { FieldEdit } from './field-edit.js';

/** Finds the characters of a value that are printed bold without a mark of bold, by offset in its text. */
export type DerivedBold = (text: string) => ReadonlySet<number>;

/** A value's text with edits made in it. Of running text (`derived`) words that are to be bold and would not be of themselves get `**`. */
export function editedText(text: string, edits: readonly FieldEdit[], derived?: DerivedBold): string {
  const plain = put(text, edits, () => false);
  if (!derived || !edits.some(({ ink }) => ink.some(({ isBold }) => isBold))) return plain;
  const bold = derived(plain);
  return put(text, edits, (at, isBold) => isBold && !bold.has(at));
}

/** Puts ink into a text; `marks` says of a unit that will stand at an offset, marks not counted, whether it needs one. */
function put(
  text: string,
  edits: readonly FieldEdit[],
  marks: (at: number, isBold: boolean) => boolean,
): string {
  let made = '';
  let length = 0;
  let from = 0;
  const take = (piece: string): void => {
    made += piece;
    length += piece.length;
  };
  const ordered = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((one, other) => one.from - other.from || rank(one) - rank(other) || one.i - other.i);
  for (const { from: start, to, lead = '', ink, trail = '' } of ordered) {
    take(text.slice(from, Math.max(from, start)));
    take(lead);
    let isOpen = false;
    for (const { unit, isBold } of ink) {
      const isMarked = unit !== '\n' && marks(length, isBold);
      if (isMarked !== isOpen) made += '**';
      isOpen = isMarked;
      take(unit);
    }
    if (isOpen) made += '**';
    take(trail);
    from = Math.max(from, to);
  }
  return made + text.slice(from);
}

/** Of edits at one place, lines that are put above come before what changes the line, and that before lines that are put below. */
function rank({ lead, trail }: FieldEdit): number {
  if (trail !== undefined) return 0;
  return lead === undefined ? 1 : 2;
}
