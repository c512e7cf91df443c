import { writeScalar } from '../yaml/write.js';
import type { Labelled } from './old-issue.js';

/** A key with one value, or several as a list. */
export function listLines(key: string, values: readonly string[], indent = ''): readonly string[] {
  const [first = '', ...rest] = values;
  if (rest.length === 0) return [`${indent}${key}: ${writeScalar(first)}`];
  return [`${indent}${key}:`, ...values.map((value) => `${indent}  - ${writeScalar(value)}`)];
}

/** A key with labels and their texts. */
export function labelLines(key: string, values: readonly Labelled[]): readonly string[] {
  return [`${key}:`, ...values.map(({ label, text }) => `  ${writeScalar(label)}: ${writeScalar(text)}`)];
}
