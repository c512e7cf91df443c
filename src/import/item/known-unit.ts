import type { Bulletin } from '../../bulletin/bulletin.js';
import { registeredUnit } from '../../bulletin/register.js';

/** The registered name that some words stand for for certain: a name, an alias, one with the words 人民政府, 党委 or 办公室 behind it,
 * or one without 县 before it, where only one is meant. */
export function knownUnit(bulletin: Pick<Bulletin, 'units'>, words: string): string | undefined {
  const plain = words.replace(/[\s\u3000]/gu, '');
  if (plain.length < 2) return undefined;
  const exact = registeredUnit(bulletin, plain) ?? registeredUnit(bulletin, withoutOrgan(plain));
  if (exact) return exact.name;
  if (plain.length < 3) return undefined;
  const meant = bulletin.units.filter((unit) =>
    [unit.name, ...unit.aliases].some((name) => /^[市县区州省旗]/u.test(name) && name.slice(1) === plain),
  );
  return meant.length === 1 ? meant[0]?.name : undefined;
}

/** The units of a list: 栗坞镇、县水利局; undefined if one of them is not known. */
export function knownUnits(bulletin: Pick<Bulletin, 'units'>, words: string): readonly string[] | undefined {
  const known = words
    .split(/[、，,；;/／\s\u3000]+/u)
    .filter((each) => each !== '')
    .map((each) => knownUnit(bulletin, each));
  const found = known.filter((each) => each !== undefined);
  return found.length > 0 && found.length === known.length ? [...new Set(found)] : undefined;
}

/** Units with the people behind them: 县水利局、苇港镇　石嵘　季衡. `units`: registered names; undefined if they are not known. */
export interface NamedUnits {
  readonly units?: readonly string[];
  /** The units as written. */
  readonly words: string;
  /** The people, as written. */
  readonly people: string;
}

/** Parts words into units and people: as many of the words as are units, from the first on. */
export function namedUnits(bulletin: Pick<Bulletin, 'units'>, written: string): NamedUnits {
  const parts = written.trim().split(/[\s\u3000]+/u);
  for (let count = parts.length; count > 0; count--) {
    const words = parts.slice(0, count).join('、');
    const units = knownUnits(bulletin, words);
    if (units) return { units, words, people: parts.slice(count).join('　') };
  }
  return { words: written.trim(), people: '' };
}

/** The registered name that a text begins with, the longest of them; `length`: of what was written. */
export function unitAtStart(
  bulletin: Pick<Bulletin, 'units'>,
  text: string,
): { readonly name: string; readonly length: number } | undefined {
  let found: { readonly name: string; readonly length: number } | undefined;
  for (const unit of bulletin.units)
    for (const name of [unit.name, ...unit.aliases])
      if (text.startsWith(name) && name.length > (found?.length ?? 1))
        found = { name: unit.name, length: name.length };
  return found;
}

/** 栗坞镇人民政府, 中共栗坞镇委员会, 栗坞镇党政办公室, 望禾街道办事处: the unit itself. */
function withoutOrgan(name: string): string {
  return name
    .replace(/^中共(.+)委员会$/u, '$1')
    .replace(/(?:人民政府|党委|党工委|办事处|(?:党政|党委|综合|综治|宣传)办(?:公室)?|办公室)$/u, '');
}
