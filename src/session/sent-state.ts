import { dirname } from 'node:path';
import { compose } from '../document/compose.js';
import { findBulletin } from '../folder/find-bulletin.js';
import type { Issue } from '../issue/issue.js';
import { isAnchor } from '../manuscript/anchor.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { manuscriptOf } from '../manuscript/of-document.js';
import type { SentIssue } from '../receive/carry-context.js';
import type { Received } from '../receive/received.js';
import type { Returned } from '../returned/returned.js';
import { shownPath } from '../source/shown-path.js';
import { resolveStyle } from '../style/style.js';
import { openPast, type PastWanted } from './past-issue.js';
import type { ReadingSurroundings } from './surroundings.js';

/** A state of an issue that a DOCX which came back can be compared with. */
export interface SentState {
  readonly base: Received['base'];
  readonly sent: SentIssue;
  /** The DOCX as far as it can be compared, and the rest. */
  readonly returned: Manuscript;
  readonly unknown: Manuscript['parts'];
}

/** Composes an issue, and reads it as a DOCX of it reads. */
export function sentIssue(issue: Issue): SentIssue {
  const style = resolveStyle(issue.bulletin.deviations);
  const document = compose(issue, style);
  return { issue, document, style, manuscript: manuscriptOf(document, style) };
}

/** Finds the state that a DOCX was made of: by its digest, else the last that was sent out. Where neither was kept, today's serves for the
 * parts that read as they did then, which their anchors say; of the others nobody can tell what was changed. */
export function sentState(
  { manuscript, origin }: Returned,
  today: Issue,
  directory: string,
  surroundings: ReadingSurroundings,
): SentState {
  const office = dirname(findBulletin(surroundings.host, directory));
  const folder = shownPath(directory, office);
  const { digest } = origin;
  const wanted: PastWanted =
    digest === undefined ? { kind: 'sent', folder } : { kind: 'digest', digest, folder };
  const past = openPast(office, wanted, surroundings);
  if (past.kind === 'opened' && past.planned.issue)
    return { base: 'sent', sent: sentIssue(past.planned.issue), returned: manuscript, unknown: [] };
  return againstToday(sentIssue(today), manuscript);
}

function againstToday(today: SentIssue, manuscript: Manuscript): SentState {
  const known = new Set(
    today.manuscript.parts.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])),
  );
  const there = new Set(manuscript.parts.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])));
  const isKnown = (anchor: string | undefined): boolean =>
    anchor !== undefined && isAnchor(anchor) && known.has(anchor);
  const parts = manuscript.parts.filter(({ anchor }) => isKnown(anchor));
  const places = new Map(parts.map((part, i) => [manuscript.parts.indexOf(part), i]));
  const remarks = manuscript.remarks.flatMap((remark) => {
    const part = places.get(remark.part);
    return part === undefined ? [] : [{ ...remark, part }];
  });
  return {
    base: 'today',
    sent: {
      ...today,
      manuscript: {
        ...today.manuscript,
        parts: today.manuscript.parts.filter(({ anchor }) => anchor !== undefined && there.has(anchor)),
      },
    },
    returned: { parts, remarks },
    unknown: manuscript.parts.filter((part) => !parts.includes(part)),
  };
}
