import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit } from '../bulletin/register.js';
import { nearest } from '../diagnostic/did-you-mean.js';

/** The unit that somebody means by a name, an alias or the beginning of one; else those that may be meant. */
export type UnitMeant =
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'none'; readonly likely: readonly string[] };

/** Looks up a unit of the register, or among `others`, which no register has any more. */
export function unitMeant(
  bulletin: Pick<Bulletin, 'units'>,
  others: readonly string[],
  words: string,
): UnitMeant {
  const plain = words.trim();
  const exact = registeredUnit(bulletin, plain)?.name ?? others.find((name) => name === plain);
  if (exact !== undefined) return { kind: 'unit', name: exact };
  const begun = bulletin.units.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain !== '' && each.startsWith(plain)),
  );
  const [first] = begun;
  if (first && begun.length === 1) return { kind: 'unit', name: first.name };
  if (first) return { kind: 'none', likely: begun.map(({ name }) => name) };
  const near = nearest(
    plain,
    bulletin.units.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  return { kind: 'none', likely: near === undefined ? [] : [near] };
}
