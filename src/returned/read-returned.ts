import { kindOf } from '../import/kind.js';
import { Counter } from '../import/word/counter.js';
import { mediaOf } from '../import/word/media.js';
import { noNumbering, readNumbering } from '../import/word/numbering.js';
import { type Parts, zippedParts } from '../import/word/parts.js';
import { readStory } from '../import/word/read-story.js';
import { relationsOf } from '../import/word/relations.js';
import { RevisionTally } from '../import/word/revision-tally.js';
import type { StoryContext } from '../import/word/story.js';
import { noStyles, readStyles } from '../import/word/styles.js';
import { readComments, readNotes } from './read-comments.js';
import { readOrigin } from './read-origin.js';
import { readParts } from './read-parts.js';
import { recordingHandlers } from './recording.js';
import type { Returned } from './returned.js';
import { StoryRecorder } from './story-recorder.js';
import { type Unreadable, unreadable } from './unreadable.js';

export type ReadReturned = ({ readonly kind: 'returned' } & Returned) | Unreadable;

/** The most bytes that the parts of a DOCX may have when they are inflated, together. */
const mostInflated = 256 << 20;

/** Reads a DOCX that people have worked on: its text as it reads when all its tracked changes are accepted, with these changes, the parts by
 * their anchors, people's remarks, and where it says that it comes from. */
export function readReturned(bytes: Uint8Array): ReadReturned {
  const kind = kindOf(bytes);
  if (kind !== 'docx') return unreadable(kind);
  const parts = zippedParts(bytes, mostInflated);
  if (!parts) return unreadable('damaged');
  const roots = relationsOf(parts, '');
  const main = roots.find((relation) => relation.kind === 'officeDocument')?.target ?? 'word/document.xml';
  const text = parts.read(main);
  if (typeof text === 'string') return unreadable(text);
  const related = relatedReader(parts, main);
  const styles = related('styles', (part) => readStyles(part).styles) ?? noStyles;
  const numbering = related('numbering', readNumbering) ?? noNumbering;
  const context: StoryContext = {
    styles,
    counter: new Counter(numbering, (style) => styles.list(style)),
    revisions: new RevisionTally(),
    media: mediaOf(parts, relationsOf(parts, main)),
    asides: new Map(),
    isMargin: false,
  };
  const comments = related('comments', (part) => readComments(part, context)) ?? new Map();
  const notes = ['footnotes', 'endnotes'].flatMap((each) => [
    ...(related(each, (part) => readNotes(part, context)) ?? []),
  ]);
  const recorder = new StoryRecorder();
  const { fault } = readStory(
    text,
    { ...context, listener: recorder },
    undefined,
    recordingHandlers(recorder, new Map(notes)),
  );
  if (fault) return unreadable(fault);
  const properties = roots.find((relation) => relation.kind === 'custom-properties');
  const custom = properties ? parts.read(properties.target) : 'missing';
  return {
    kind: 'returned',
    manuscript: readParts(recorder, comments),
    origin: typeof custom === 'string' ? {} : readOrigin(custom),
    isTracked: recorder.isTracked,
  };
}

/** Reads the part that stands in some relation to the document, if there is one that is sound. */
function relatedReader(parts: Parts, main: string) {
  const relations = relationsOf(parts, main);
  return <T>(kind: string, read: (bytes: Uint8Array) => T): T | undefined => {
    const relation = relations.find((each) => each.kind === kind && !each.isExternal);
    const bytes = relation ? parts.read(relation.target) : 'missing';
    return typeof bytes === 'string' ? undefined : read(bytes);
  };
}
