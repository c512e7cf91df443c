import { type Flow, textOf } from './flow.js';
import { notes } from './notes.js';
import type { Story } from './story.js';

/** Characters before a note that show where it stands. */
const shownBefore = 10;

/** Says what a note or comment says, at the place that names it. */
export function sayAside(story: Story, kind: string, flow: Flow): void {
  sayNote(story, kind, textOf(flow.blocks).trim(), flow.author);
}

/** Says the text of a note or comment, and the words that it stands behind. */
export function sayNote(story: Story, kind: string, text: string, author = ''): void {
  if (text === '') return;
  const before =
    story.draft.text
      .slice(-shownBefore)
      .split(/[\n\t\f]/u)
      .at(-1) ?? '';
  const place = before.trim() === '' ? '这里' : `“${before.trim()}”后面`;
  if (kind === 'w:comment') story.note(notes.comment(place, author, text));
  else if (kind === 'w:endnote') story.note(notes.endnote(place, text));
  else if (kind === 'w:footnote') story.note(notes.footnote(place, text));
}
