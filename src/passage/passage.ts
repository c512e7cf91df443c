import type { Registers } from '../bulletin/register.js';
import { sectionNamed } from '../bulletin/register.js';
import type { CalendarDate } from '../field/calendar.js';
import { sparedIn } from '../prose/spared.js';
import type { Range } from '../source/range.js';
import { firstBehind } from '../source/ranges.js';
import type { SourceText } from '../source/text.js';
import { blocksOf, paragraphsOf } from '../submission/block.js';
import { keyInBody } from '../submission/key-in-body.js';
import { type SubmissionPart, sectionChoice } from '../submission/submission.js';

/** The role of a text in its submission (or, a note's paragraph, in the issue's sheet); a label is no sentence: the line
 * of a source, an attachment's name. */
export type PassageRole = 'headline' | 'attendees' | 'paragraph' | 'caption' | 'note' | 'label';

/** One stretch of running text on a line of its own: a headline, an attendees' sentence, a paragraph. */
export interface Passage {
  readonly role: PassageRole;
  /** Without the marks of bold and without white space at its ends. */
  readonly text: string;
  readonly source: SourceText;
  /** Where marks and digits are not prose: links, mail addresses, telephone and document numbers, times, paths, a line that is a key; in order.
   * Offsets in `text`. */
  readonly spared: readonly Range[];
}

/** The texts of one submission, or of an editor's note, in reading order, but for captions, which stand last. */
export interface Article {
  readonly passages: readonly Passage[];
  /** As far as it could be read; absent for an editor's note. */
  readonly part?: SubmissionPart;
  /** The body, or the note, line by line as it stands in its file. */
  readonly written?: SourceText;
  /** Whether it is printed as a brief. */
  readonly isBrief: boolean;
  /** The day that days without a year are counted from: the event's, else the issue's. */
  readonly date?: CalendarDate;
}

/** The texts of a submission as far as it could be read. */
export function articleOf(part: SubmissionPart, registers: Registers, issueDate?: CalendarDate): Article {
  const { headline, subtitle, attendees, body, section } = part;
  const form = section && sectionNamed(registers, sectionChoice({ section }).section)?.form;
  const date = part.date?.value ?? issueDate;
  return {
    part,
    ...(body ? { written: body } : {}),
    isBrief: form === 'briefs',
    passages: [
      ...(headline ? [passageOf('headline', headline)] : []),
      // A second headline, to the rules.
      ...(subtitle ? [passageOf('headline', subtitle)] : []),
      ...(attendees ? [passageOf('attendees', attendees)] : []),
      ...(body ? paragraphsOf(body).map(({ text }) => passageOf('paragraph', text)) : []),
      ...(body ? captionsIn(body).map((caption) => passageOf('caption', caption)) : []),
    ],
    ...(date ? { date } : {}),
  };
}

/** The captions of a body's pictures. */
function captionsIn(body: SourceText): readonly SourceText[] {
  return blocksOf(body).flatMap((block) =>
    block.kind === 'figure' ? block.pictures.flatMap(({ caption }) => (caption ? [caption] : [])) : [],
  );
}

/** The prose of an editor's note or a 批示; what else stands in it is an error, and nothing to proofread. */
export function noteOf(note: SourceText, issueDate?: CalendarDate): Article {
  const passages = paragraphsOf(note).map(({ text }) => passageOf('note', text));
  return { passages, written: note, isBrief: false, ...(issueDate ? { date: issueDate } : {}) };
}

/** Lines that are no sentences, each by itself. */
export function labelsOf(texts: readonly SourceText[]): Article {
  return { passages: texts.map((text) => passageOf('label', text)), isBrief: false };
}

function passageOf(role: PassageRole, source: SourceText): Passage {
  const { text } = source;
  const isKey = role === 'paragraph' && keyInBody(text)?.isWrittenAsKey === true;
  return { role, text, source, spared: isKey ? [{ start: 0, end: text.length }] : sparedIn(text) };
}

const placesIn = new WeakMap<Article, ReadonlyMap<Passage, number>>();

/** The passage before one, if there is one: found without looking through those of a long article each time. */
export function passageBefore(article: Article, passage: Passage): Passage | undefined {
  return article.passages[placeOf(article, passage) - 1];
}

/** The passage after one, if there is one. */
export function passageAfter(article: Article, passage: Passage): Passage | undefined {
  return article.passages[placeOf(article, passage) + 1];
}

function placeOf(article: Article, passage: Passage): number {
  let places = placesIn.get(article);
  if (!places) {
    places = new Map(article.passages.map((each, place) => [each, place]));
    placesIn.set(article, places);
  }
  return places.get(passage) ?? 0;
}

/** Whether a stretch of a passage touches one that is not prose. */
export function isSpared({ spared }: Passage, start: number, end: number): boolean {
  return (spared[firstBehind(spared, start)]?.start ?? Number.POSITIVE_INFINITY) < end;
}
