/** Takes the filter off a row, in place (ISO/IEC 15948, 9.2). `above` is the row above, without its filter; `step` the bytes of a pixel,
 * at least one. */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array | undefined, step: number): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : (row[i - step] ?? 0);
    const up = above?.[i] ?? 0;
    const corner = i < step ? 0 : (above?.[i - step] ?? 0);
    row[i] = (row[i] ?? 0) + guess(filter, left, up, corner);
  }
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

/** 9.4: the nearest of the three to left + up − corner. */
function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
