import type { Fault } from './fault.js';
import { proseRules, rules } from './rules.js';

/** Every fault that `kuaibao explain` tells of. */
export const faults: readonly Fault[] = [
  ...proseRules.flatMap((rule) => rule.faults),
  ...rules.flatMap((rule) => (rule.sees === 'issue' ? (rule.faults ?? []) : [])),
];

/** The codes that an office may set and an author suppress, and all others. */
export const knownCodes: ReadonlySet<string> = new Set(faults.map(({ code }) => code));
