import fc from 'fast-check';
import type { Made, Maker, Pick } from './edit.js';
import type { Hand } from './hand.js';
import { aroundKinds } from './kind/around.js';
import { itemKinds } from './kind/items.js';
import { paragraphKinds } from './kind/paragraphs.js';
import { tableKinds } from './kind/tables.js';
import { wordKinds } from './kind/words.js';
import { openPackage, savePackage } from './package.js';
import { sheetOf } from './place.js';
import { saveAsWord } from './saving.js';

/** All kinds of edits, by their names. */
export const kinds: ReadonlyMap<string, Maker> = new Map(
  Object.entries({ ...wordKinds, ...paragraphKinds, ...itemKinds, ...tableKinds, ...aroundKinds }),
);

/** A DOCX that somebody has edited. */
export interface Edit extends Made {
  readonly kind: string;
  readonly isTracked: boolean;
  /** The name of the issue, among those given. */
  readonly issue: string;
  readonly author: string;
  readonly bytes: Uint8Array;
}

const authors = ['沈望舒', '卓砚舟', 'Administrator'] as const;

/** Edits of all kinds in turn, tracked and untracked, each in a fresh copy of one of the issues; the same for the same seed. */
export function generateEdits(
  issues: readonly (readonly [name: string, bytes: Uint8Array])[],
  count: number,
  only: ReadonlyMap<string, Maker> = kinds,
): readonly Edit[] {
  const names = [...only.keys()];
  return choices(count).map((numbers, i): Edit => {
    const kind = names[Math.floor(i / 2) % names.length] ?? '';
    const maker = only.get(kind);
    const edit = maker && edited(issues, kind, maker, i % 2 === 0, numbers);
    if (!edit) throw new Error(`no issue has a place for ${kind}`);
    return edit;
  });
}

/** Numbers for so many cases, the same for the same seed. */
export function choices(count: number): readonly (readonly number[])[] {
  return fc.sample(fc.noBias(fc.array(fc.nat(), { minLength: 24, maxLength: 24 })), count);
}

function edited(
  issues: readonly (readonly [name: string, bytes: Uint8Array])[],
  kind: string,
  maker: Maker,
  isTracked: boolean,
  numbers: readonly number[],
): Edit | undefined {
  const pick = pickFrom(numbers);
  const first = pick(issues.length);
  for (let i = 0; i < issues.length; i++) {
    const [issue, bytes] = issues[(first + i) % issues.length] ?? [];
    if (issue === undefined || !bytes) continue;
    const opened = openPackage(bytes);
    const author = authors[pick(authors.length)] ?? '';
    const made = maker(sheetOf(opened), handOf(author, isTracked), pick);
    if (!made) continue;
    saveAsWord(opened, pick);
    return { ...made, kind, isTracked, issue, author, bytes: savePackage(opened) };
  }
  return undefined;
}

/** A hand that numbers its marks from where nothing else has numbers. */
export function handOf(author: string, isTracked: boolean): Hand {
  let number = 5000;
  return {
    isTracked,
    author,
    date: '2026-11-28T09:30:00Z',
    rsid: '00C51D20',
    number: () => String(number++),
  };
}

/** Numbers as they come, from the beginning again when they are used up. */
export function pickFrom(numbers: readonly number[]): Pick {
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below;
}
