import { type Made, type Maker, type Pick, picked, printedAs, spliced, textsOf, withLine } from '../edit.js';
import type { Hand } from '../hand.js';
import { phrase } from '../phrases.js';
import type { Place, Sheet, WordRole, Zone } from '../place.js';
import { replaceWords, type Span, setBold, typeWords } from '../words.js';

/** Words that can be edited: a zone of a place. */
export interface Words {
  readonly place: Place;
  readonly zone: Zone;
}

/** Styles of paragraphs of an entry's text. */
export const bodyStyles = ['Body', 'RunInEntry', 'Briefs', 'SubsectionBriefs'];

export function wordsOf(
  sheet: Sheet,
  roles: readonly WordRole[],
  isWanted: (place: Place) => boolean,
): readonly Words[] {
  return sheet.places
    .filter(isWanted)
    .flatMap((place) =>
      place.zones.filter(({ role }) => roles.includes(role)).map((zone) => ({ place, zone })),
    );
}

/** Some characters within a zone, never its first or last. */
function spanIn({ zone }: Words, pick: Pick, longest = 12): Span | undefined {
  const room = zone.to - zone.from - 2;
  if (room < 1) return undefined;
  const length = 1 + pick(Math.min(longest, room));
  const from = zone.from + 1 + pick(room - length + 1);
  return { from, to: from + length };
}

type Way = 'replace' | 'insert' | 'delete';

/** Replaces, adds or deletes words within some words. */
function changeWords(
  sheet: Sheet,
  hand: Hand,
  pick: Pick,
  words: Words | undefined,
  way: Way,
): Made | undefined {
  if (!words) return undefined;
  const { place, zone } = words;
  const span = spanIn(words, pick);
  if (!span) return undefined;
  const { from } = span;
  const to = way === 'insert' ? from : span.to;
  const text = way === 'delete' ? '' : phrase(pick);
  if (way === 'insert') typeWords(hand, place.node, from, text);
  else replaceWords(hand, place.node, span, text);
  const texts = textsOf(sheet);
  const line = texts[place.line] ?? '';
  // The cell may hold several paragraphs; then its text is no paragraph's.
  if (line !== place.text) return undefined;
  return {
    where: `${zone.role} ${place.text.slice(Math.max(0, from - 4), to + 4)}`,
    expected: withLine(texts, place.line, spliced(line, from, to, text)),
    ...(zone.item ? { tag: zone.item.tag } : {}),
  };
}

const isBody = ({ style, item }: Place): boolean => bodyStyles.includes(style) && item?.kind !== 'annex';

const changes =
  (
    way: Way,
    roles: readonly WordRole[],
    isWanted: (place: Place) => boolean,
    more: Partial<Made> = {},
  ): Maker =>
  (sheet, hand, pick) => {
    const made = changeWords(sheet, hand, pick, picked(pick, wordsOf(sheet, roles, isWanted)), way);
    return made && { ...made, ...more };
  };

const ofStyle =
  (...styles: readonly string[]) =>
  ({ style, item }: Place): boolean =>
    styles.includes(style) && item?.kind !== 'annex';

/** Kinds of edits of words, by what they are of. */
export const wordKinds: Readonly<Record<string, Maker>> = {
  replaceWords: changes('replace', ['text', 'strong'], isBody),
  insertWords: changes('insert', ['text', 'strong'], isBody),
  deleteWords: changes('delete', ['text', 'strong'], isBody),
  leadReplaced: changes('replace', ['lead'], isBody),
  leadDeleted: changes('delete', ['lead'], isBody),
  headlineReplaced: changes('replace', ['headline'], ({ item }) => item?.kind !== 'annex', {
    touchesOrder: true,
  }),
  headlineInserted: changes('insert', ['headline'], ({ item }) => item?.kind !== 'annex', {
    touchesOrder: true,
  }),
  annexHeadline: (sheet, hand, pick) => {
    const words = picked(
      pick,
      wordsOf(sheet, ['headline'], ({ item }) => item?.kind === 'annex'),
    );
    const made = changeWords(sheet, hand, pick, words, 'insert');
    if (!made || !words) return made;
    // Its name in the list below the text.
    const before = words.place.text;
    const after = made.expected[words.place.line] ?? '';
    const lines = made.expected.map((line, i) =>
      i < words.place.line && line.endsWith(before) ? line.slice(0, -before.length) + after : line,
    );
    return printedAs(made, lines, 'attachmentTwice');
  },
  attendees: changes('replace', ['attendees'], isBody),
  heading: changes('insert', ['heading'], ({ item }) => item?.kind === 'entry'),
  editorsNote: changes('replace', ['text'], ofStyle('EditorsNote')),
  instruction: changes('insert', ['text'], ofStyle('Instruction')),
  subtitle: changes('replace', ['text'], ofStyle('SubtitleLine')),
  caption: (sheet, hand, pick) => {
    const places = wordsOf(sheet, ['text'], ofStyle('Caption'));
    // Its label and number make it a caption.
    const words = places.map(({ place, zone }) => ({
      place,
      zone: { ...zone, from: zone.from + zone.text.indexOf('　') + 1 },
    }));
    const made = changeWords(sheet, hand, pick, picked(pick, words), 'insert');
    return made && { ...made, mayBeTold: true };
  },
  annex: changes(
    'replace',
    ['text'],
    ({ item, style }) => item?.kind === 'annex' && bodyStyles.includes(style),
    {
      mayBeTold: true,
    },
  ),
  attachmentName: (sheet, hand, pick) => {
    const words = picked(pick, wordsOf(sheet, ['text'], ofStyle('AttachmentName')));
    const made = changeWords(sheet, hand, pick, words, 'insert');
    if (!made || !words) return made;
    // The whole name, which also stands over the attachment's pages.
    const before = words.place.text.slice(words.zone.from);
    const after = (made.expected[words.place.line] ?? '').slice(words.zone.from);
    const lines = made.expected.map((line) => (line === before ? after : line));
    return printedAs(made, lines, 'attachmentTwice');
  },
  boldOn: (sheet, hand, pick) => bold(sheet, hand, pick, 'text', true),
  boldOff: (sheet, hand, pick) => bold(sheet, hand, pick, 'strong', false),
};

function bold(sheet: Sheet, hand: Hand, pick: Pick, role: WordRole, isBold: boolean): Made | undefined {
  const words = picked(pick, wordsOf(sheet, [role], isBody));
  const span = words && (isBold ? spanIn(words, pick) : words.zone);
  if (!words || !span) return undefined;
  const { place, zone } = words;
  setBold(hand, place.node, span, isBold);
  return {
    where: `${role} ${place.text.slice(span.from, span.to)}`,
    expected: textsOf(sheet),
    bold: { line: place.line, from: span.from, to: span.to, isBold },
    ...(zone.item ? { tag: zone.item.tag } : {}),
  };
}
