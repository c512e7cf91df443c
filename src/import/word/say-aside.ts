import { type Flow, textOf } from './flow.js';
import { notes } from './notes.js';
import type { Story } from './story.js';

/** Says what a note or comment says, at the place that names it. */
export function sayAside(story: Story, kind: string, flow: Flow): void {
  const text = textOf(flow.blocks).trim();
  if (text === '') return;
  if (kind === 'w:comment') story.note(notes.comment(flow.author, text));
  else if (kind === 'w:endnote') story.note(notes.endnote(text));
  else if (kind === 'w:footnote') story.note(notes.footnote(text));
}
