import type { Range } from '../../../submission/paragraph.js';

/** What leaders do and hardly anybody else. */
const leads =
  /^(?:同志)?(?:[在就][^，。；：]{1,20})?(?:指出|强调|主持|出席|会见|(?:作|发表)?[^，。；：]{0,6}讲话|调研|督[导查]|视察|考察|带队|率队)/u;

/** What others do too. */
const acts = /^(?:同志)?(?:在|到|赴|率|深入|前往|带领|走访|慰问|看望|检查|要求|参加|听取|听|先后|一行|分别)/u;

/** Names characters that brothers and namesakes of one generation differ in. */
const common = /[军国民明强伟平华文斌波涛峰辉勇杰刚林生春海建志德永玉红丽芳英兰梅霞成福贵荣祥云龙东忠新]/u;

/** Whether a clause begins at a place: behind a mark or a day, or where the text begins. */
export function beginsClause(text: string, place: number): boolean {
  return place === 0 || /[，。；：！？”（）\s日]/u.test(text.charAt(place - 1));
}

/** The end of a list of names, joined by 、 or 和, that begins with the one at a place of some names in order. */
export function listFrom(text: string, names: readonly Range[], first: Range): readonly Range[] {
  const list = [first];
  for (const name of names) {
    const end = list.at(-1)?.end ?? 0;
    if (
      name.start > end &&
      name.start <= end + 2 &&
      /^(?:、|和|与|及|以及)$/u.test(text.slice(end, name.start))
    )
      list.push(name);
  }
  return list;
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
