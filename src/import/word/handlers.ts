import type { Story } from './story.js';
import type { Attributes } from './xml.js';

/** Acts of elements at their beginning, by name; one that answers `skip` is left out with all that is in it. */
export type Begins = Readonly<Record<string, (story: Story, attributes: Attributes) => unknown>>;

/** Acts of elements at their end, by name. */
export type Ends = Readonly<Record<string, (story: Story) => void>>;
