import type { Sink } from './controls.js';
import type { RunLook } from './styles.js';

/** Told of a story's text while it is read, by those who ask for more of it than its blocks. */
export interface StoryListener {
  /** Takes characters, the look of their run, and what they stand in beside the document's own text, if they do. */
  readonly text: (text: string, look: RunLook, beside: Sink['kind'] | undefined) => void;
  /** Takes the number that Word has counted for the paragraph that ends, with what parts it from the text; mostly none. */
  readonly numbered: (number: string) => void;
}
