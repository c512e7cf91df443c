import type { Code } from './severity.js';

/** An example that shows a fault or its mending: the words of one text (by the fault's `shows`), or whole files by their paths,
 * laid over the small office in which the tests run it (undefined: that file is not there). */
export type Example = string | Readonly<Record<string, string | undefined>>;

/** One fault that a rule finds: what `kuaibao explain CODE` prints, and what the tests run. */
export interface Fault {
  readonly code: Code;
  /** Where some of its findings are less severe: what `kuaibao explain` says of them. */
  readonly milder?: string;
  /** Chinese, a short clause without a full stop: 汉字旁用了半角标点. */
  readonly title: string;
  /** The standard and its clause, or the practice: GB/T 15834—2011 4.4. */
  readonly basis: string;
  /** The text that an example of words stands in; a paragraph of the body if it is not said. */
  readonly shows?: 'headline' | 'attendees' | 'paragraph' | 'brief';
  readonly wrong: Example;
  /** The same, mended; if the rule mends by itself, exactly what it makes of `wrong`. */
  readonly right: Example;
  /** `safe`: `check --fix` applies it; `suggested`: it is only shown. Absent where a person decides. */
  readonly fix?: 'safe' | 'suggested';
  /** Its examples are told in words: what it finds is in no text. */
  readonly isToldOnly?: true;
  /** Only looked for where the office has turned it on. */
  readonly isOff?: true;
}
