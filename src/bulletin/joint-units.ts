import type { Bulletin } from './bulletin.js';
import { registeredUnit } from './register.js';

/** Several units written as one: parted by marks or blanks, or by 和 if each is then registered. */
export function jointUnits(text: string, units: Bulletin['units']): readonly string[] | undefined {
  const isRegistered = (part: string): boolean => registeredUnit({ units }, part) !== undefined;
  const bare = unwrapped(text);
  const split = (by: RegExp): readonly string[] =>
    bare
      .split(by)
      .map(unwrapped)
      .filter((part) => part !== '');
  const marked = split(/[、，,；;/／&+＋\s]+/u);
  if (marked.length > 1 && marked.every(isRegistered)) return marked;
  const joined = split(/[、，,；;/／&+＋\s]+|以及|[和与及]/u);
  if (joined.length > 1 && joined.every(isRegistered)) return joined;
  return marked.length > 1 && marked.some(isRegistered) ? marked : undefined;
}

/** A name without the quotation marks or brackets that somebody put round it, and without a mark behind it. */
export function unwrapped(text: string): string {
  return text
    .replace(/[。，；、]$/u, '')
    .replace(/^[“‘"'［【〔《(（](.*)[”’"'］】〕》)）]$/u, '$1')
    .trim();
}
