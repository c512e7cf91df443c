import { doubleSurnames } from '../prose/name/surname.js';
import type { SourceText } from '../source/text.js';
import { asItems } from './as-items.js';

const name = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8})+)$/u;
const doubleSurname = new RegExp(`^(?:${doubleSurnames})$`, 'u');
/** The ends of groups' and offices' names. */
const group = /[局科室办组队处院校会部委社站所厂司镇乡县市区村团等]$/u;

/** Several people's names that were written as one value, with marks or blanks between them. */
export function severalPeople(text: string): readonly string[] | undefined {
  const parts = text
    .split(/\s*[、，,；;/]\s*|\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => name.test(part) && !group.test(part))) return undefined;
  const isOne = parts.length === 2 && !/[、，,；;/]/u.test(text) && doubleSurname.test(parts[0] ?? '');
  return isOne ? undefined : parts;
}

/** The list that several people's names in one value were meant to be, as it is written there. */
export function listOfPeople(
  { span }: SourceText,
  people: readonly string[],
): { readonly likely?: string; readonly isCertain?: true } {
  const likely = asItems(people, span);
  return likely === undefined ? {} : { likely, isCertain: true };
}
