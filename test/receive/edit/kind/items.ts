import { type Exception, type Made, type Maker, picked, textsOf } from '../edit.js';
import { deleteItem, emptyItem, moveItem, type Pasted } from '../item.js';
import type { Item, Place, Sheet } from '../place.js';
import type { XmlElement } from '../xml.js';

const pastes: readonly Pasted[] = ['whole', 'withoutAnchor', 'bare'];

/** Kinds of edits that delete or move whole submissions. */
export const itemKinds: Readonly<Record<string, Maker>> = {
  entryDeleted: (sheet, hand, pick) =>
    deleted(sheet, picked(pick, entriesOf(sheet)), (control) => deleteItem(hand, control)),
  entryEmptied: (sheet, hand, pick) => {
    const made = deleted(sheet, picked(pick, entriesOf(sheet)), (control) => emptyItem(hand, control));
    return made && { ...made, isOfWord: true };
  },
  entryMoved: (sheet, hand, pick) => {
    const pairs = entriesOf(sheet).flatMap((item) =>
      entriesOf(sheet)
        .filter((other) => other !== item && other.section === item.section)
        .map((other) => ({ item, other })),
    );
    const pair = picked(pick, pairs);
    if (!pair) return undefined;
    return moved(sheet, pair.item, pair.other, pick(2) === 0 ? 'before' : 'behind', (where) =>
      moveItem(hand, pair.item.control, pair.other.control, where, pastes[pick(3)] ?? 'whole'),
    );
  },
  entryMovedElsewhere: (sheet, hand, pick) => {
    const pairs = entriesOf(sheet).flatMap((item) =>
      entriesOf(sheet)
        .filter((other) => other.section !== item.section && formOf(sheet, other) && formOf(sheet, item))
        .map((other) => ({ item, other })),
    );
    const pair = picked(pick, pairs);
    if (!pair) return undefined;
    return moved(sheet, pair.item, pair.other, pick(2) === 0 ? 'before' : 'behind', (where) =>
      moveItem(hand, pair.item.control, pair.other.control, where, pastes[pick(3)] ?? 'whole'),
    );
  },
  briefDeleted: (sheet, hand, pick) => {
    const brief = picked(pick, briefsOf(sheet));
    if (!brief) return undefined;
    deleteItem(hand, brief.item.control);
    const line = sheet.lines[brief.place.line]?.text ?? '';
    return {
      where: brief.text.slice(0, 16),
      expected: textsOf(sheet).with(brief.place.line, line.replace(brief.text, '')),
      tag: brief.item.tag,
      touchesOrder: true,
    };
  },
  briefMoved: (sheet, hand, pick) => {
    const briefs = briefsOf(sheet);
    const pairs = briefs.flatMap((brief) =>
      briefs
        .filter((other) => other.item !== brief.item && other.item.section === brief.item.section)
        .map((other) => ({ brief, other })),
    );
    const pair = picked(pick, pairs);
    if (!pair) return undefined;
    const { brief, other } = pair;
    const where = pick(2) === 0 ? 'before' : 'behind';
    moveItem(hand, brief.item.control, other.item.control, where, pastes[pick(3)] ?? 'whole');
    const texts = textsOf(sheet);
    const taken = texts.with(brief.place.line, (texts[brief.place.line] ?? '').replace(brief.text, ''));
    const there = taken[other.place.line] ?? '';
    const both = where === 'before' ? brief.text + other.text : other.text + brief.text;
    return {
      where: `${brief.text.slice(0, 16)} ${where} ${other.text.slice(0, 8)}`,
      expected: taken.with(other.place.line, there.replace(other.text, both)),
      tag: brief.item.tag,
      touchesOrder: true,
    };
  },
};

function deleted(
  sheet: Sheet,
  item: Item | undefined,
  take: (control: XmlElement) => void,
): Made | undefined {
  if (!item) return undefined;
  const lines = linesOf(sheet, item);
  const texts = textsOf(sheet);
  take(item.control);
  return emptied(sheet, item, {
    where: texts[lines[0] ?? 0]?.slice(0, 16) ?? '',
    expected: texts.filter((_, i) => !lines.includes(i)),
    tag: item.tag,
    touchesOrder: true,
  });
}

/** Entries whose control is their only one, without a sub-section's heading and without tables and pictures, which no word processor tracks. */
function entriesOf({ items, places }: Sheet): readonly Item[] {
  return items.filter(
    (item) =>
      item.kind === 'entry' &&
      items.filter(({ tag }) => tag === item.tag).length === 1 &&
      !places.some(
        (place) =>
          place.item === item &&
          (place.cell || ['SubsectionHeading', 'Caption', 'Picture'].includes(place.style)),
      ),
  );
}

/** The lines of an entry. */
function linesOf({ places }: Sheet, item: Item): readonly number[] {
  return places.filter((place) => place.item === item).map(({ line }) => line);
}

/** Whether the headline runs in or stands on its own line; nothing of entries in other forms. */
function formOf({ places }: Sheet, item: Item): 'RunInEntry' | 'Headline' | undefined {
  const styles = places.filter((place) => place.item === item).map(({ style }) => style);
  if (
    styles.some((style) =>
      ['ArticleTitle', 'CentredHeadline', 'SignatureLine', 'Instruction'].includes(style),
    )
  )
    return undefined;
  return (['RunInEntry', 'Headline'] as const).find((form) => styles.includes(form));
}

function moved(
  sheet: Sheet,
  item: Item,
  other: Item,
  where: 'before' | 'behind',
  move: (where: 'before' | 'behind') => void,
): Made {
  const texts = textsOf(sheet);
  const [own, there] = [linesOf(sheet, item), linesOf(sheet, other)];
  const place = where === 'before' ? Math.min(...there) : Math.max(...there) + 1;
  const placed = (lines: readonly string[]): readonly string[] => [
    ...texts.slice(0, place).filter((_, i) => !own.includes(i)),
    ...lines,
    ...texts.slice(place).filter((_, i) => !own.includes(place + i)),
  ];
  const lines = own.map((line) => texts[line] ?? '');
  move(where);
  const made: Made = {
    where: `${lines[0]?.slice(0, 16)} ${where} ${texts[there[0] ?? 0]?.slice(0, 8)}`,
    expected: placed(lines),
    tag: item.tag,
    touchesOrder: true,
  };
  const [from, to] = [formOf(sheet, item), formOf(sheet, other)];
  if (item.section === other.section || from === to || from === undefined || to === undefined)
    return emptied(sheet, item, made, item.section !== other.section);
  const formed = placed(to === 'Headline' ? partedHeadline(lines) : joinedHeadline(lines));
  return emptied(sheet, item, { ...made, printed: { lines: formed, because: 'headlineForm' } });
}

function partedHeadline([first = '', ...rest]: readonly string[]): readonly string[] {
  const at = first.indexOf('　');
  return at < 0 ? [first, ...rest] : [first.slice(0, at), first.slice(at + 1), ...rest];
}

function joinedHeadline([headline = '', first = '', ...rest]: readonly string[]): readonly string[] {
  return [`${headline}　${first}`, ...rest];
}

/** What is printed lacks the heading of a section that the entry was the only one of. */
function emptied(sheet: Sheet, item: Item, made: Made, leaves = true): Made {
  const isAlone = !sheet.items.some((other) => other !== item && other.section === item.section);
  if (!isAlone || !leaves) return made;
  const heading = sheet.places.filter(({ style }) => style === 'Section')[item.section - 1];
  if (!heading) return made;
  const because: Exception = 'emptySection';
  const lines = (made.printed?.lines ?? made.expected).filter((line) => line !== heading.text);
  return { ...made, printed: { lines, because } };
}

interface BriefPlace {
  readonly item: Item;
  readonly place: Place;
  readonly text: string;
}

/** Briefs that share their paragraph with others. */
function briefsOf({ items, places }: Sheet): readonly BriefPlace[] {
  return items.flatMap((item): readonly BriefPlace[] => {
    if (item.kind !== 'brief') return [];
    const place = places.find(({ zones }) => zones.some((zone) => zone.item === item));
    if (!place) return [];
    const own = place.zones.filter((zone) => zone.item === item);
    const isShared = place.zones.some((zone) => zone.item && zone.item !== item);
    return isShared ? [{ item, place, text: own.map(({ text }) => text).join('') }] : [];
  });
}
