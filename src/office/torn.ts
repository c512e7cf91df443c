/** The bytes that a disk writes at once. */
const sector = 512;

/** Whether `found` is what is left of `before` when writing `after` into its file was stopped: as far as some byte the new
 * text, then the former (a process was killed), or each sector of the one or the other (the power failed). */
export function isTorn(found: Uint8Array, before: Uint8Array, after: Uint8Array): boolean {
  // As Disk.overwrite writes it.
  const written = new Uint8Array(Math.max(before.length, after.length)).fill(0x0a);
  written.set(after);
  if (found.length < before.length || found.length > written.length) return false;
  const same = agreement(found, written);
  if (same === found.length || isSame(found, before, same, found.length)) return true;
  // A file is made longer before what is new in it is written.
  const former = new Uint8Array(written.length);
  former.set(before);
  for (let start = 0; start < found.length; start += sector) {
    const end = Math.min(start + sector, found.length);
    if (!isSame(found, written, start, end) && !isSame(found, former, start, end)) return false;
  }
  return true;
}

/** How many bytes two texts begin with alike. */
function agreement(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function isSame(a: Uint8Array, b: Uint8Array, start: number, end: number): boolean {
  return end <= b.length && Buffer.compare(a.subarray(start, end), b.subarray(start, end)) === 0;
}
