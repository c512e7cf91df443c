import type { Range } from '../../source/range.js';

/** Verbs for what leaders do and hardly anybody else. */
const leads =
  /^(?:同志)?(?:[在就][^，。；：]{1,20})?(?:指出|强调|主持|出席|会见|(?:作|发表)?[^，。；：]{0,6}讲话|调研|督[导查]|视察|考察|带队|率队)/u;

/** Verbs for what others do too. */
const acts = /^(?:同志)?(?:在|到|赴|率|深入|前往|带领|走访|慰问|看望|检查|要求|参加|听取|听|先后|一行|分别)/u;

/** Characters of given names that brothers and namesakes of one generation differ in. */
const common = /[军国民明强伟平华文斌波涛峰辉勇杰刚林生春海建志德永玉红丽芳英兰梅霞成福贵荣祥云龙东忠新]/u;

/** Whether a clause begins at a place: behind a mark or a day, or where the text begins. */
function beginsClause(text: string, place: number): boolean {
  return place === 0 || /[，。；：！？”（）\s日]/u.test(text.charAt(place - 1));
}

/** The lists of names, joined by 、 or 和, that begin a clause, each under the places of all its names. Names in the text's order; of two at one place the first
 * counts. */
export function clauseLists(text: string, names: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const lists = new Map<number, Range[]>();
  let list: Range[] = [];
  for (const name of names) {
    const last = list.at(-1);
    if (last && name.start < last.end) continue;
    if (last && /^(?:、|和|与|及|以及)$/u.test(text.slice(last.end, Math.min(name.start, last.end + 3))))
      list.push(name);
    else if (beginsClause(text, name.start)) list = [name];
    else {
      list = [];
      continue;
    }
    lists.set(name.start, list);
  }
  return lists;
}

/** How surely it is a leader who acts where a text goes on behind a name. */
export function actsAs(text: string, place: number): 'leader' | 'anyone' | undefined {
  const rest = text.slice(place, place + 32);
  if (leads.test(rest)) return 'leader';
  return acts.test(rest) ? 'anyone' : undefined;
}

/** Whether a character in the place of another may make a brother's or a namesake's name. */
export function isCommonInNames(char: string): boolean {
  return common.test(char);
}
