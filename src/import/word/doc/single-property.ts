import type { Binary } from './binary.js';

/** Operands by the last three bits of a property's number (MS-DOC 2.6.1, Sprm), in bytes; of 6 the operand says it itself. */
const sizes = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

const tableDefinition = 0xd608;
const tabs = 0xc615;

/** Tells of each property in a list: its number, and where its operand begins and how long it is. */
export function eachProperty(list: Binary, take: (number: number, at: number, length: number) => void): void {
  let at = 0;
  while (at + 2 <= list.length) {
    const number = list.u16(at);
    at += 2;
    const size = sizes[number >>> 13];
    let from = at;
    let length: number;
    if (size !== undefined) length = size;
    else if (number === tableDefinition) {
      from = at + 2;
      length = Math.max(0, list.u16(at) - 1);
    } else {
      from = at + 1;
      length = number === tabs && list.u8(at) === 255 ? tabsLength(list, from) : list.u8(at);
    }
    if (from + length > list.length) return;
    take(number, from, length);
    at = from + length;
  }
}

/** The length of a list of tabs that is too long for a byte to say (2.9.182). */
function tabsLength(list: Binary, from: number): number {
  const deleted = list.u8(from);
  return 2 + 4 * deleted + 3 * list.u8(from + 1 + 4 * deleted);
}
