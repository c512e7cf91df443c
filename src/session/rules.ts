import type { Fault } from '../fault/fault.js';
import { faults } from '../rule/catalogue.js';

const faultsByCode = new Map<string, Fault>(faults.map((fault) => [fault.code, fault]));

/** The title of a code, and where the rule rests. */
export function describeRule(code: string): { readonly title: string; readonly help: string } | undefined {
  const fault = faultsByCode.get(code);
  return fault && { title: fault.title, help: `依据：${fault.basis}` };
}
