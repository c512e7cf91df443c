import type { Bulletin, Section } from '../bulletin/bulletin.js';
import { choicesOf, sectionNamed } from '../bulletin/register.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { halfWidth } from '../field/likely.js';

export type { Bulletin } from '../bulletin/bulletin.js';
export { comingDate, type DraftDate, draftDate } from './draft-date.js';

/** The fault of a value of a new submission. `proposal`: a sentence that proposes the nearest one, if one is near;
 * `choices`: those that there are. */
export type DraftFault =
  | {
      readonly kind: 'unknownUnit' | 'unknownSection';
      readonly value: string;
      readonly proposal?: string;
      readonly choices: readonly string[];
    }
  /** Several begin so. */
  | {
      readonly kind: 'severalUnits' | 'severalSections';
      readonly value: string;
      readonly choices: readonly string[];
    }
  /** `choices`: its sub-sections. */
  | { readonly kind: 'noSubsection'; readonly value: string; readonly choices: readonly string[] };

/** The units that an answer names, as they are registered, or what is wrong with it. Each may be given by its name or an alias, by its number
 * among `unitNames`, or by the first characters of either name; several are parted by marks or blanks. */
export function chosenUnits(
  bulletin: Bulletin,
  answer: string,
): { readonly units?: readonly string[]; readonly fault?: DraftFault } {
  const names = bulletin.units.map(({ name, aliases }) => [name, ...aliases]);
  const choose = (part: string): readonly string[] => chosen(part, names);
  const whole = choose(answer);
  if (whole.length === 1) return { units: whole };
  const units: string[] = [];
  for (const part of partsOf(answer)) {
    const [unit, ...others] = choose(part);
    if (unit === undefined) return { fault: { kind: 'unknownUnit', ...meant(part, unitNames(bulletin)) } };
    if (others.length > 0)
      return { fault: { kind: 'severalUnits', value: part, choices: [unit, ...others] } };
    units.push(unit);
  }
  return { units: [...new Set(units)] };
}

/** The parts of an answer that names several. */
function partsOf(answer: string): readonly string[] {
  return answer.split(/[、，,；;\s]+/u).filter((part) => part !== '');
}

/** The names of the registered units. */
export function unitNames({ units }: Bulletin): readonly string[] {
  return units.map(({ name }) => name);
}

/** The sections and sub-sections that a submission may name: 工作动态/乡镇. */
export function sectionChoices({ sections }: Bulletin): readonly string[] {
  return sections.flatMap(choicesOf);
}

/** The section of an answer, and how a submission names it, or what is wrong with it. It may be given by its name, by its number among
 * `sectionChoices`, or by the first characters of its name or of its sub-section's. */
export function chosenSection(
  bulletin: Bulletin,
  answer: string,
): { readonly name?: string; readonly section?: Section; readonly fault?: DraftFault } {
  const choices = sectionChoices(bulletin);
  const [name, ...others] = chosen(
    answer,
    choices.map((choice) => [choice, ...choice.split('/').slice(1)]),
  );
  if (name !== undefined && others.length === 0) {
    const section = sectionNamed(bulletin, name.split('/', 1)[0] ?? '');
    return section ? { name, section } : {};
  }
  const parents = bulletin.sections.filter(({ name: parent }) => parent === answer);
  if (parents.length > 0)
    return { fault: { kind: 'noSubsection', value: answer, choices: parents.flatMap(choicesOf) } };
  if (name !== undefined)
    return { fault: { kind: 'severalSections', value: answer, choices: [name, ...others] } };
  return { fault: { kind: 'unknownSection', ...meant(answer, choices) } };
}

/** The entries that an answer may stand for, each a name and other names, by their first: the one of which a name is written whole, else the
 * one of that number, else those of which one begins so. */
function chosen(answer: string, entries: readonly (readonly string[])[]): readonly string[] {
  const written = answer.trim();
  if (written === '') return [];
  const firsts = (is: (name: string) => boolean): readonly string[] =>
    entries.filter((names) => names.some(is)).flatMap((names) => names.slice(0, 1));
  const whole = firsts((name) => name === written);
  if (whole.length > 0) return whole;
  const [, number] = /^([0-9]{1,4})[.、)]?$/u.exec(halfWidth(written)) ?? [];
  const numbered = number === undefined ? undefined : entries[Number(number) - 1]?.slice(0, 1);
  return numbered ?? firsts((name) => name.startsWith(written));
}

function meant(value: string, choices: readonly string[]) {
  const proposal = didYouMean(value, choices);
  return { value, choices, ...(proposal === undefined ? {} : { proposal }) };
}
