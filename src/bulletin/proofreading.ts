import type { MappingOf } from '../field/mapping.js';
import type { Placed } from '../field/shape.js';
import type { SourceText } from '../source/text.js';
import type { proofreadingTable, RuleLevel } from './proofreading-fields.js';

/** A word that the office does not use. */
export interface OfficeWord {
  readonly wrong: string;
  readonly right?: string;
  /** Longer words that hold it and may be used. */
  readonly exceptions: readonly string[];
  readonly severity: 'hint' | 'warning' | 'error';
  readonly note?: string;
}

/** An office's setting of a rule. */
export interface RuleSetting {
  /** The rule's code as written. */
  readonly code: SourceText;
  readonly level: RuleLevel;
}

/** 校对: an office's settings of the rules, defaults filled in. */
export interface Proofreading {
  readonly rules: readonly RuleSetting[];
  readonly words: readonly OfficeWord[];
  /** Words that this office is not told of: of the lists that come with kuaibao, or that look like slips and are none. */
  readonly mutedWords: readonly SourceText[];
  /** Days after which an event is old news. */
  readonly staleDays: number;
  /** Characters, marks included, that a headline may have. */
  readonly headlineLength: number;
}

/** Reads the settings of rules and words; what is not written is as usual. */
export function readProofreading(written?: MappingOf<typeof proofreadingTable>): Proofreading {
  return {
    rules: written?.rules?.map(({ label, value }) => ({ code: label, level: value.value })) ?? [],
    words: written?.words?.map(toOfficeWord) ?? [],
    mutedWords: written?.mutedWords ?? [],
    staleDays: numberOf(written?.staleDays, 7),
    headlineLength: numberOf(written?.headlineLength, 36),
  };
}

type WrittenWord = NonNullable<MappingOf<typeof proofreadingTable>['words']>[number];

function toOfficeWord({ wrong, right, exceptions = [], level, note }: WrittenWord): OfficeWord {
  return {
    wrong: wrong.text,
    exceptions: exceptions.map(({ text }) => text),
    severity: level?.value ?? 'warning',
    ...(right ? { right: right.text } : {}),
    ...(note ? { note: note.text } : {}),
  };
}

function numberOf(written: Placed<number> | undefined, usual: number): number {
  return written?.value ?? usual;
}
