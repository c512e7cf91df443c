import { arrange } from '../issue/arrange.js';
import type { Issue } from '../issue/issue.js';
import { pinned } from '../issue/pins.js';
import { lineText, type Manuscript, type Part } from '../manuscript/manuscript.js';
import { type Submission, sectionChoice, submissionId } from '../submission/submission.js';
import { loneText } from './lone-text.js';

/** A place among an office's sections. */
export interface SectionPlace {
  readonly section: string;
  readonly subsection?: string;
}

/** The section and sub-section that each part of `after` stands in: those of the headings above it. `names` gives a section's name by its
 * heading's anchor; sub-sections' headings are those of `before`. */
export function sectionsOf(
  after: Manuscript,
  before: Manuscript,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<Part, SectionPlace> {
  const subsections = new Map(before.parts.map((part) => [part.anchor, subsectionIn(part)]));
  const places = new Map<Part, SectionPlace>();
  let section: string | undefined;
  let subsection: string | undefined;
  for (const part of after.parts) {
    const name = part.anchor === undefined ? undefined : names.get(part.anchor);
    if (part.kind === 'section' && name !== undefined) {
      section = name;
      subsection = undefined;
      continue;
    }
    const heading = part.anchor === undefined ? undefined : subsections.get(part.anchor);
    const [first] = part.pieces;
    if (heading !== undefined && first?.kind === 'line' && lineText(first).startsWith(heading))
      subsection = heading.replace(/^【|】$/gu, '');
    if (section !== undefined)
      places.set(part, { section, ...(subsection === undefined ? {} : { subsection }) });
  }
  return places;
}

/** The heading of a sub-section that a part is or begins with. */
function subsectionIn({ pieces: [first] }: Part): string | undefined {
  return first?.kind === 'line' ? first.runs.find(({ role }) => role === 'subsection')?.text : undefined;
}

/** A list in which some items were moved: each stands behind the nearest that it follows in `wanted`; those that `wanted` does not know stay
 * behind their neighbours. */
export function withMoved<T>(list: readonly T[], wanted: readonly T[], moved: ReadonlySet<T>): readonly T[] {
  const order = list.filter((each) => !moved.has(each));
  for (const [i, item] of wanted.entries()) {
    if (!moved.has(item)) continue;
    const above = wanted.slice(0, i).findLast((each) => order.includes(each));
    order.splice(above === undefined ? 0 : order.indexOf(above) + 1, 0, item);
  }
  return order;
}

/** The pins (次序) by which an issue's entries stand in some order, section by section: no more than are needed, and those of other sections as
 * they are. */
export function pinsFor(issue: Issue, orders: ReadonlyMap<string, readonly Submission[]>): readonly string[] {
  const { bulletin, sheet } = issue;
  const all = submissionsOf(issue);
  const written = sheet.pins.map(({ text }) => text);
  let pins: readonly string[] = written;
  for (const [section, order] of orders) {
    const isOwn = (pin: string): boolean =>
      pinned(pin, all).some((each) => sectionChoice(each).section === section);
    const others = pins.filter((pin) => !isOwn(pin));
    // They stand where they stood among those of other sections.
    const first = pins.findIndex(isOwn);
    const above = first < 0 ? others.length : first;
    const own = order.map((each) => pinOf(each, all, written));
    const wanted = order.map(submissionId).join();
    const isEnough = (count: number): boolean => {
      const tried = [...others, ...own.slice(0, count)].map(loneText);
      const placed = arrange(bulletin, { ...sheet, pins: tried }, all).sections.find(
        (each) => each.section.name === section,
      );
      return (
        placed?.groups
          .flatMap(({ entries }) => entries.map((each) => submissionId(each.submission)))
          .join() === wanted
      );
    };
    const count = own.findIndex((_, i) => isEnough(i));
    const needed = own.slice(0, count < 0 ? own.length : count);
    if (needed.join('\n') !== pins.filter(isOwn).join('\n')) pins = others.toSpliced(above, 0, ...needed);
  }
  return pins;
}

/** The entries of an issue in print order. */
export function submissionsOf({ sections }: Issue): readonly Submission[] {
  return sections.flatMap(({ groups }) =>
    groups.flatMap(({ entries }) => entries.map(({ submission }) => submission)),
  );
}

/** The pin that names a submission alone: the one that is written, else the shortest. */
function pinOf(submission: Submission, all: readonly Submission[], written: readonly string[]): string {
  const { path, index } = submission;
  const whole = path.replace(/\.ya?ml$/iu, '');
  const number = index > 1 ? `#${index}` : '';
  const choices = [
    ...written,
    `${whole.slice(whole.lastIndexOf('/') + 1)}${number}`,
    `${whole}${number}`,
    `${whole}#${index}`,
  ];
  const isAlone = (pin: string): boolean =>
    pinned(pin, all).length === 1 && pinned(pin, all)[0] === submission;
  return choices.find(isAlone) ?? `${path}#${index}`;
}
