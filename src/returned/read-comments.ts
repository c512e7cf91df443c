import { textOf } from '../import/word/flow.js';
import { type Handlers, handlers, readStory } from '../import/word/read-story.js';
import type { StoryContext } from '../import/word/story.js';
import { isOwnAuthor } from '../manuscript/own-remark.js';
import type { WrittenComment } from './remark-drafts.js';

/** The comments of people in a part, by number: kuaibao's own are none. */
export function readComments(bytes: Uint8Array, context: StoryContext): ReadonlyMap<string, WrittenComment> {
  const dates = new Map<string, string>();
  const dating: Handlers = {
    begins: {
      ...handlers.begins,
      'w:comment': (story, attributes) => {
        const date = attributes('date');
        if (date) dates.set(attributes('id') ?? '', date);
        return handlers.begins['w:comment']?.(story, attributes);
      },
    },
    ends: handlers.ends,
  };
  const { story } = readStory(bytes, context, undefined, dating);
  const comments = [...story.asides.values()].flatMap(({ id, author, blocks }) => {
    const text = textOf(blocks).trim();
    const date = dates.get(id);
    if (isOwnAuthor(author) || text === '') return [];
    return [[id, { by: { author, ...(date ? { date } : {}) }, text }] as const];
  });
  return new Map(comments);
}

/** The texts of footnotes or endnotes in a part, by kind and number: `w:footnote/3`. */
export function readNotes(bytes: Uint8Array, context: StoryContext): ReadonlyMap<string, string> {
  const { story } = readStory(bytes, context);
  return new Map([...story.asides].map(([key, { blocks }]) => [key, textOf(blocks).trim()] as const));
}
