import { addComment } from '../comment.js';
import { type Made, type Maker, picked, printedAs, spliced, textsOf, withLine } from '../edit.js';
import type { Hand } from '../hand.js';
import { colophonStyles, mastheadStyles, type Place, type Sheet } from '../place.js';
import { replaceWords, type Span } from '../words.js';
import { wordsOf } from './words.js';

/** Kinds of edits of what stands around the texts: units, dates, masthead, colophon; and comments. */
export const aroundKinds: Readonly<Record<string, Maker>> = {
  contributor: (sheet, hand, pick) => {
    // Without what says where a text was taken from, in a second pair of brackets.
    const all = wordsOf(sheet, ['contributor'], ({ style }) => ['Body', 'RunInEntry'].includes(style)).map(
      ({ place, zone }) => {
        const text = zone.text.slice(0, zone.text.indexOf('）') + 1);
        return { place, zone: { ...zone, text, to: zone.from + text.length } };
      },
    );
    const inside = all.map(({ zone }) => zone.text.slice(1, -1));
    const words = picked(pick, all);
    const unit = picked(
      pick,
      inside.filter((text) => !words?.zone.text.includes(text) && !text.includes('、')),
    );
    if (!words || unit === undefined) return undefined;
    const isJoint = pick(2) === 0;
    const { from, to } = words.zone;
    const span = isJoint ? { from: to - 2, to: to - 1 } : { from: from + 1, to: to - 1 };
    const last = words.zone.text.at(-2) ?? '';
    return typed(sheet, hand, words.place, span, isJoint ? `${last}、${unit}` : unit, {
      ...(words.zone.item ? { tag: words.zone.item.tag } : {}),
      touchesOrder: true,
    });
  },
  briefUnit: (sheet, hand, pick) => {
    const all = wordsOf(sheet, ['unit'], () => true);
    const words = picked(pick, all);
    const unit = picked(
      pick,
      all.map(({ zone }) => zone.text).filter((text) => text !== words?.zone.text),
    );
    if (!words || unit === undefined) return undefined;
    return typed(sheet, hand, words.place, words.zone, unit, {
      ...(words.zone.item ? { tag: words.zone.item.tag } : {}),
      touchesOrder: true,
    });
  },
  signature: (sheet, hand, pick) => {
    const made = dateChanged(sheet, hand, pick(27), picked(pick, ofStyles(sheet, 'SignatureDate')));
    return made && { ...made, touchesOrder: true };
  },
  instructionDate: (sheet, hand, pick) =>
    dateChanged(
      sheet,
      hand,
      pick(27),
      picked(
        pick,
        ofStyles(sheet, 'InstructionSignature').filter(({ text }) => /\d日$/u.test(text)),
      ),
    ),
  issueNumber: (sheet, hand, pick) => {
    const place = picked(pick, ofStyles(sheet, 'IssueNumber', 'IssueNumberLine'));
    const found = /第(\d+)期/u.exec(place?.text ?? '');
    if (!place || !found) return undefined;
    const from = found.index + 1;
    const number = String(Number(found[1]) + 1 + pick(9));
    return typed(sheet, hand, place, { from, to: from + (found[1]?.length ?? 0) }, number, {
      mayBeTold: true,
    });
  },
  issueDate: (sheet, hand, pick) => {
    const place = picked(pick, ofStyles(sheet, 'IssuingLine'));
    const made = dateChanged(sheet, hand, pick(27), place);
    const date = /\d+年\d+月\d+日$/u.exec(place?.text ?? '')?.[0];
    if (!made || date === undefined) return made && { ...made, mayBeTold: true };
    const fresh = made.expected[0]?.match(/\d+年\d+月\d+日$/u)?.[0] ?? '';
    const last = made.expected.length - 1;
    const signed = ofStyles(sheet, 'SignatureDate').map(({ line }) => line);
    const lines = made.expected.map((line, i) => {
      if (i === last) return line.replace(`${date}印发`, `${fresh}印发`);
      return signed.includes(i) && line === date ? fresh : line;
    });
    return printedAs({ ...made, mayBeTold: true }, lines, 'dateFollows');
  },
  nameplate: (sheet, hand, pick) => {
    const place = picked(pick, ofStyles(sheet, 'Nameplate'));
    return place && typed(sheet, hand, place, { from: 1, to: 2 }, '新', { mayBeTold: true });
  },
  signOff: (sheet, hand, pick) => {
    const place = picked(pick, ofStyles(sheet, 'SignOff'));
    const names = [...(place?.text ?? '').matchAll(/：(\p{Script=Han})/gu)];
    const name = picked(pick, names);
    if (!place || !name) return undefined;
    return typed(sheet, hand, place, { from: name.index + 1, to: name.index + 2 }, '欧阳', {
      mayBeTold: true,
    });
  },
  distribution: (sheet, hand, pick) => {
    const place = picked(
      pick,
      ofStyles(sheet, 'Distribution').filter(({ text }) => text.includes('：')),
    );
    if (!place) return undefined;
    const at = place.text.indexOf('：') + 1;
    return typed(sheet, hand, place, { from: at, to: at + 1 }, `各专班，${place.text[at] ?? ''}`, {
      mayBeTold: true,
    });
  },
  printRun: (sheet, hand, pick) => {
    const place = picked(
      pick,
      ofStyles(sheet, 'Distribution').filter(({ text }) => /共印\d+份/u.test(text)),
    );
    const found = /共印(\d+)份/u.exec(place?.text ?? '');
    if (!place || !found) return undefined;
    const from = found.index + 2;
    return typed(sheet, hand, place, { from, to: from + (found[1]?.length ?? 0) }, String(100 + pick(800)), {
      mayBeTold: true,
    });
  },
  sectionHeading: (sheet, hand, pick) => {
    const place = picked(pick, ofStyles(sheet, 'Section'));
    return place && typed(sheet, hand, place, { from: 1, to: 2 }, '新', { mayBeTold: true });
  },
  comment: (sheet, hand, pick) => {
    const words = picked(
      pick,
      wordsOf(sheet, ['text'], ({ item, style }) => item?.kind === 'entry' && style === 'Body'),
    );
    if (!words) return undefined;
    const from = words.zone.from + pick(words.zone.to - words.zone.from - 1);
    const to = Math.min(words.zone.to, from + 1 + pick(8));
    const text = pick(2) === 0 ? '此处请再核实。' : '数字与上月不符：请报送单位说明 #急';
    addComment(sheet.opened, hand, words.place.node, { from, to }, text);
    return {
      where: words.place.text.slice(from, to),
      expected: textsOf(sheet),
      comment: text,
      ...(words.zone.item ? { tag: words.zone.item.tag } : {}),
    };
  },
};

function ofStyles({ places }: Sheet, ...styles: readonly string[]): readonly Place[] {
  return places.filter(({ style, item }) => styles.includes(style) && item?.kind !== 'annex');
}

/** Another day of the month in a date at a paragraph's end. */
function dateChanged(sheet: Sheet, hand: Hand, day: number, place: Place | undefined): Made | undefined {
  const found = /(\d+)日$/u.exec(place?.text ?? '');
  if (!place || !found) return undefined;
  const old = found[1] ?? '';
  const fresh = String(day + 1 === Number(old) ? day + 2 : day + 1);
  return typed(
    sheet,
    hand,
    place,
    { from: found.index, to: found.index + old.length },
    fresh.padStart(old.startsWith('0') ? 2 : 1, '0'),
  );
}

function typed(
  sheet: Sheet,
  hand: Hand,
  place: Place,
  { from, to }: Span,
  text: string,
  more: Partial<Made> = {},
): Made {
  replaceWords(hand, place.node, { from, to }, text);
  const texts = textsOf(sheet);
  const line = texts[place.line] ?? '';
  const after = spliced(place.text, from, to, text);
  const isOneLine = mastheadStyles.includes(place.style) || colophonStyles.includes(place.style);
  const edited = isOneLine ? line.replace(bare(place.text), () => bare(after)) : after;
  return {
    where: place.text.slice(Math.max(0, from - 4), to + 4),
    expected: withLine(texts, place.line, edited),
    ...(place.item ? { tag: place.item.tag } : {}),
    ...more,
  };
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
