import { postOf, type TitledName, titledNames } from '../prose/name/titled.js';

/** Numbers by which the texts are found that name a person: by the name alone, whatever the title. */
export function nameMarks(name: string): readonly number[] {
  return numbersOf(`=${name}`);
}

/** Numbers by which the texts are found that name somebody of the same post whose given name differs from this one's in one of its two
 * characters, or in none: those for each of the two. None where the post tells nobody, or the name has no two. */
export function nearNameMarks(person: TitledName): readonly (readonly number[])[] {
  const post = postOf(person);
  const { name } = person;
  if (post === undefined || name.length !== 3) return [];
  return [1, 2].map((at) => numbersOf(`${post}${name.slice(0, at)}?${name.slice(at + 1)}`));
}

/** The numbers of all people whom a text names with their titles. */
export function marksOfNames(text: string): readonly number[] {
  return titledNames(text).flatMap((each) => [
    ...nameMarks(each.name),
    ...(each.ends ? nearNameMarks(each).flat() : []),
  ]);
}

/** Three, so that no text has them all by chance: of an index's keys a long text holds one in a hundred. */
function numbersOf(words: string): readonly number[] {
  return [0x9e3779b1, 0x85ebca6b, 0x27d4eb2f].map((seed) => {
    let mixed = seed;
    for (let at = 0; at < words.length; at++) {
      mixed = Math.imul(mixed ^ words.charCodeAt(at), 0xc2b2ae35);
      mixed ^= mixed >>> 15;
    }
    return (Math.imul(mixed, seed) ^ (mixed >>> 13)) >>> 0;
  });
}
