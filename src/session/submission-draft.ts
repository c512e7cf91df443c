import type { Bulletin, Section } from '../bulletin/bulletin.js';
import { choicesOf, registeredUnit, sectionNamed } from '../bulletin/register.js';
import { didYouMean } from '../diagnostic/did-you-mean.js';
import { writtenDate } from '../field/written-date.js';

export type { Bulletin } from '../bulletin/bulletin.js';

/** The fault of a value of a new submission. `proposal`: a sentence that proposes the nearest one, if one is near;
 * `choices`: those that there are. */
export type DraftFault =
  | {
      readonly kind: 'unknownUnit' | 'unknownSection';
      readonly value: string;
      readonly proposal?: string;
      readonly choices: readonly string[];
    }
  /** `choices`: its sub-sections. */
  | { readonly kind: 'noSubsection'; readonly value: string; readonly choices: readonly string[] };

/** The fault of a unit that is to report. */
export function unitFault(bulletin: Bulletin, unit: string): DraftFault | undefined {
  if (registeredUnit(bulletin, unit)) return undefined;
  return { kind: 'unknownUnit', ...meant(unit, unitNames(bulletin)) };
}

/** The names of the registered units. */
export function unitNames({ units }: Bulletin): readonly string[] {
  return units.map(({ name }) => name);
}

/** The sections and sub-sections that a submission may name: 工作动态/乡镇. */
export function sectionChoices({ sections }: Bulletin): readonly string[] {
  return sections.flatMap(choicesOf);
}

/** The section of a choice, or what is wrong with it. */
export function chosenSection(
  bulletin: Bulletin,
  choice: string,
): { readonly section?: Section; readonly fault?: DraftFault } {
  const choices = sectionChoices(bulletin);
  if (choices.includes(choice)) {
    const section = sectionNamed(bulletin, choice.split('/', 1)[0] ?? '');
    return section ? { section } : {};
  }
  const parents = bulletin.sections.filter(({ name }) => name === choice);
  if (parents.length > 0)
    return { fault: { kind: 'noSubsection', value: choice, choices: parents.flatMap(choicesOf) } };
  return { fault: { kind: 'unknownSection', ...meant(choice, choices) } };
}

/** A day as the calendar has it, as 2024-03-14 however it was written; undefined if it is none. */
export function dayOf(text: string): string | undefined {
  return writtenDate(text)?.date.iso;
}

function meant(value: string, choices: readonly string[]) {
  const proposal = didYouMean(value, choices);
  return { value, choices, ...(proposal === undefined ? {} : { proposal }) };
}
