import { blockBegins, blockEnds } from './block-elements.js';
import type { Begins, Ends } from './handlers.js';
import { objectBegins, objectEnds } from './object-elements.js';
import { runBegins, runEnds } from './run-elements.js';
import { Story, type StoryContext } from './story.js';
import { readXml, type XmlFault, type XmlVisitor } from './xml.js';

/** Acts at the beginning and at the end of elements. */
export interface Handlers {
  readonly begins: Begins;
  readonly ends: Ends;
}

/** The acts by which a document is read. */
export const handlers: Handlers = {
  begins: { ...blockBegins, ...runBegins, ...objectBegins },
  ends: { ...blockEnds, ...runEnds, ...objectEnds },
};

/** Reads a part that holds text, event after event; if an element is named, only what stands in those of its name. Elements that are
 * not known are passed through: their text counts, their meaning doesn't. */
export function readStory(
  bytes: Uint8Array,
  context: StoryContext,
  within?: string,
  { begins, ends }: Handlers = handlers,
): { readonly story: Story; readonly fault?: XmlFault } {
  const story = new Story(context);
  let isWithin = within === undefined;
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === within) isWithin = true;
      if (!isWithin) return undefined;
      if (story.collecting) return story.collecting.collector.open(name, attributes);
      return begins[name]?.(story, attributes) === 'skip' ? 'skip' : undefined;
    },
    close: (name) => {
      if (!isWithin) return;
      if (name === within) isWithin = false;
      const { collecting } = story;
      if (!collecting) ends[name]?.(story);
      else if (collecting.collector.close()) {
        story.collecting = undefined;
        collecting.take(collecting.collector.properties);
      }
    },
    text: (text) => {
      if (story.characters !== undefined) story.characters += text;
    },
  };
  const unread = readXml(bytes, visitor);
  if (!unread) story.finish();
  const fault = unread ?? story.fault;
  return { story, ...(fault ? { fault } : {}) };
}
