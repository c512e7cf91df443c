import { type Made, type Maker, picked, printedAs, textsOf, withLine } from '../edit.js';
import {
  deleteParagraph,
  followingParagraph,
  joinParagraphs,
  splitParagraph,
  typeAbove,
  typeBelow,
} from '../paragraph.js';
import { sentence } from '../phrases.js';
import type { Place, Sheet } from '../place.js';

/** Kinds of edits that add, part, join or delete paragraphs. */
export const paragraphKinds: Readonly<Record<string, Maker>> = {
  paragraphAddedBelow: (sheet, hand, pick) => {
    const place = picked(
      pick,
      paragraphsOf(sheet).filter((each) => contributorIn(each) === undefined),
    );
    if (!place) return undefined;
    const text = sentence(pick);
    typeBelow(hand, place.node, text);
    return at(sheet, place, place.text, text);
  },
  paragraphAddedLast: (sheet, hand, pick) => {
    const place = picked(
      pick,
      paragraphsOf(sheet).filter((each) => contributorIn(each) !== undefined),
    );
    const bracket = place && contributorIn(place);
    if (!place || bracket === undefined) return undefined;
    const text = sentence(pick);
    typeBelow(hand, place.node, text);
    const made = at(sheet, place, place.text, text);
    const lines = withLine(textsOf(sheet), place.line, place.text.slice(0, -bracket.length), text + bracket);
    return { ...made, printed: { lines, because: 'contributorLast' } };
  },
  paragraphAddedAbove: (sheet, hand, pick) => {
    const place = picked(pick, laterParagraphs(sheet));
    if (!place) return undefined;
    const text = sentence(pick);
    typeAbove(hand, place.node, text);
    return at(sheet, place, text, place.text);
  },
  paragraphSplit: (sheet, hand, pick) => {
    const places = paragraphsOf(sheet).flatMap((place) =>
      place.zones
        .filter(({ role, from, to }) => role === 'text' && to - from > 4)
        .map((zone) => ({ place, zone })),
    );
    const found = picked(pick, places);
    if (!found) return undefined;
    const { place, zone } = found;
    const offset = zone.from + 2 + pick(zone.to - zone.from - 4);
    splitParagraph(hand, place.node, offset);
    return at(sheet, place, place.text.slice(0, offset), place.text.slice(offset));
  },
  headlineParted: (sheet, hand, pick) => {
    const place = picked(
      pick,
      sheet.places.filter(
        ({ style, item, zones }) =>
          item?.kind === 'entry' &&
          style === 'RunInEntry' &&
          zones[0]?.role === 'headline' &&
          zones.length > 1,
      ),
    );
    const [headline] = place?.zones ?? [];
    if (!place || !headline) return undefined;
    // Before the blank behind it, or after.
    const offset = headline.to + pick(2);
    splitParagraph(hand, place.node, offset);
    const made = at(sheet, place, place.text.slice(0, offset), place.text.slice(offset));
    return printedAs({ ...made, mayBeTold: true }, textsOf(sheet), 'headlineForm');
  },
  paragraphDeleted: (sheet, hand, pick) => {
    const place = picked(
      pick,
      laterParagraphs(sheet).filter(
        (each) =>
          contributorIn(each) === undefined &&
          followingParagraph(each.node) !== undefined &&
          !isLast(sheet, each),
      ),
    );
    if (!place) return undefined;
    deleteParagraph(hand, place.node);
    return at(sheet, place);
  },
  paragraphsJoined: (sheet, hand, pick) => {
    const all = paragraphsOf(sheet);
    const pairs = all.flatMap((place) => {
      const next = all.find(({ node }) => node === followingParagraph(place.node));
      return next && contributorIn(place) === undefined ? [{ place, next }] : [];
    });
    const pair = picked(pick, pairs);
    if (!pair) return undefined;
    const { place, next } = pair;
    joinParagraphs(hand, place.node);
    const { expected, ...made } = at(sheet, place, place.text + next.text);
    return { ...made, expected: expected.toSpliced(next.line, 1) };
  },
};

/** The paragraphs of the texts of entries, headlines and headings left out. */
function paragraphsOf({ places }: Sheet): readonly Place[] {
  return places.filter(
    ({ style, item, cell, zones }) =>
      item?.kind === 'entry' &&
      !cell &&
      ['Body', 'RunInEntry'].includes(style) &&
      zones.some(({ role }) => role === 'text'),
  );
}

/** Those that are not the first of their entry. */
function laterParagraphs(sheet: Sheet): readonly Place[] {
  return paragraphsOf(sheet).filter(
    ({ item, line, style }) =>
      style === 'Body' &&
      sheet.places.some((other) => other.item === item && other.style === 'Body' && other.line < line),
  );
}

/** Whether it is the last text of its entry. */
function isLast(sheet: Sheet, { item, line }: Place): boolean {
  return !paragraphsOf(sheet).some((other) => other.item === item && other.line > line);
}

/** The bracket with its unit, and what follows it, if a paragraph ends so. */
function contributorIn({ zones, text }: Place): string | undefined {
  const zone = zones.find(({ role }) => role === 'contributor');
  return zone && text.slice(zone.from);
}

function at(sheet: Sheet, place: Place, ...texts: readonly string[]): Made {
  return {
    where: place.text.slice(0, 16),
    expected: withLine(textsOf(sheet), place.line, ...texts),
    ...(place.item ? { tag: place.item.tag } : {}),
  };
}
