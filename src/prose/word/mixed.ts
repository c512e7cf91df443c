/** The numbers that mixing begins with. */
export const unmixed = 0x2545f491;
export const unchecked = 0x165667b1;

/** A number of 32 bits of a run of characters, made of that of the run without its last UTF-16 unit. */
export function mixedWith(before: number, unit: number): number {
  const number = Math.imul(before ^ unit, 0x9e3779b1);
  return number ^ (number >>> 15);
}

/** That of a whole run. */
export function mixed(run: string): number {
  let number = unmixed;
  for (let i = 0; i < run.length; i++) number = mixedWith(number, run.charCodeAt(i));
  return number;
}

/** Another such number, by which runs are told whose first are the same. */
export function checkedWith(before: number, unit: number): number {
  const number = Math.imul(before ^ (unit + 0x5bd1), 0xc2b2ae35);
  return number ^ (number >>> 13);
}

/** That of a whole run. */
export function checkOf(run: string): number {
  let check = unchecked;
  for (let i = 0; i < run.length; i++) check = checkedWith(check, run.charCodeAt(i));
  return check;
}
