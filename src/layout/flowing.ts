import type { FlowedParagraph } from './row.js';
import type { Setting } from './setting.js';

/** The context in which the running text is laid out; `done` takes each paragraph as it was set. */
export interface Flowing {
  readonly setting: Setting;
  readonly done: (paragraph: FlowedParagraph) => void;
  /** The entry at hand stands under no section's heading: its own stand a level higher. */
  readonly isTopmost?: true;
}
