import { sectionNamed } from '../bulletin/register.js';
import type { Manuscript, Part } from '../manuscript/manuscript.js';
import type { RevisedPart } from '../revision/revision.js';
import { type Submission, sectionChoice } from '../submission/submission.js';
import { type CarryContext, itemName } from './carry-context.js';
import { nodeAt } from './document-changes.js';
import type { SectionPlace } from './placement.js';

/** The order that the entries of some sections are to have. */
export interface WantedOrder {
  /** By section: those of today that came back, in the order in which they came back. */
  readonly orders: ReadonlyMap<string, readonly Submission[]>;
  /** Those of them that stand elsewhere than they did. */
  readonly moved: ReadonlySet<Submission>;
}

/** Finds which entries were moved, gives those that now stand in another section its name, and says in which order the entries of the sections
 * came back. */
export function carryOrder(
  parts: readonly RevisedPart[],
  after: Manuscript,
  sections: ReadonlyMap<Part, SectionPlace>,
  context: CarryContext,
): WantedOrder {
  const orders = new Map<string, Submission[]>();
  const moved = new Set<Submission>();
  const kept = new Map<Part, Extract<RevisedPart, { kind: 'kept' }>>();
  for (const part of parts) if (part.kind === 'kept') kept.set(part.after, part);
  for (const each of after.parts) {
    const part = kept.get(each);
    const submission = part && context.submissionOf(part.before);
    const today = submission && context.todayOf(submission);
    if (!part || !submission || !today || part.before.kind === 'annex') continue;
    const before = sectionChoice(submission);
    const place = sections.get(each) ?? before;
    const known = sectionNamed(context.bulletin, place.section);
    const isOther = known !== undefined && place.section !== before.section;
    const isOtherGroup =
      !isOther &&
      part.isMoved &&
      place.subsection !== undefined &&
      place.subsection !== before.subsection &&
      known?.subsections.includes(place.subsection) === true;
    const isElsewhere = isOther || isOtherGroup;
    const { section } = isOther ? place : before;
    if (isElsewhere) intoSection(submission, place, orders.get(section) ?? [], context);
    orders.set(section, [...(orders.get(section) ?? []), today]);
    if (!part.isMoved && !isElsewhere) continue;
    moved.add(today);
    const pin = context.changesOf(submission)?.place(['栏目']);
    if (pin && !isElsewhere)
      context.changes.push({
        kind: 'entryMoved',
        place: { ...pin, key: '次序' },
        before: '',
        after: itemName(today),
        by: [],
      });
  }
  return { orders, moved };
}

/** The names of sections by the anchors of their headings, as they were sent. */
export function sectionNames({ sent }: CarryContext): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let headed = 0;
  const headings = sent.manuscript.parts.filter(({ kind }) => kind === 'section');
  for (const { heading, name } of sent.document.sections) {
    if (!heading) continue;
    const anchor = headings[headed++]?.anchor;
    if (anchor !== undefined) names.set(anchor, name);
  }
  return names;
}

/** Gives a submission another section: with sub-sections, that of its neighbours there. */
function intoSection(
  submission: Submission,
  { section, subsection: asked }: SectionPlace,
  neighbours: readonly Submission[],
  context: CarryContext,
): void {
  const changes = context.changesOf(submission);
  const today = context.todayOf(submission);
  const subsections = sectionNamed(context.bulletin, section)?.subsections ?? [];
  const beside = neighbours.map((each) => sectionChoice(each)).findLast((each) => each.section === section);
  const known = asked !== undefined && subsections.includes(asked) ? asked : undefined;
  const subsection = known ?? beside?.subsection ?? subsections[0];
  const returned =
    subsection === undefined || subsections.length === 0 ? section : `${section}/${subsection}`;
  const node = changes && nodeAt(changes.document.root, ['栏目']);
  if (!changes || !today || !node) return;
  const place = changes.place(['栏目']);
  const versions = { sent: submission.section.text, returned, today: today.section.text };
  if (context.conflicts.whole(versions, place, []) !== 'returned') return;
  changes.changes.push({ kind: 'set', node, value: returned });
  context.changes.push({ kind: 'entryMoved', place, before: versions.sent, after: returned, by: [] });
}
