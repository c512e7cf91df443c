/** Nobody mistypes a longer name: what is as long is a text. */
const longestName = 100;
/** Nor is a longer register looked through for each word that is not in it. */
const mostNames = 3000;

/** The name among `known` that a mistaken one was most likely meant to be, if one is near enough and none other as near: a slip or two
 * apart, or one a part of the other, or short for it (县交通局 for 县交通运输局). */
export function nearest(mistaken: string, known: Iterable<string>): string | undefined {
  const word = [...mistaken.trim()];
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let isTied = false;
  if (word.length > longestName) return undefined;
  const letters = new Set(word);
  const longForms: string[] = [];
  let looked = 0;
  for (const name of known) {
    if (++looked > mostNames) break;
    if (name.length > longestName * 2 || !sharesHalf(letters, name, word.length)) continue;
    const target = [...name];
    if (word.length >= 2 && isShortFor(word, target)) longForms.push(name);
    const distance = editDistance(word, target, bestDistance + 1);
    if (name === best || distance > bestDistance || !isNear(word, target, distance)) continue;
    isTied = distance === bestDistance;
    best = name;
    bestDistance = distance;
  }
  if (best === undefined || isTied) return undefined;
  // 县医院 is short for 县中医院 and for 县人民医院.
  const isAmbiguous = longForms.length > 1 && longForms.includes(best) && !best.includes(word.join(''));
  return isAmbiguous ? undefined : best;
}

/** The hint that names it: 您是不是要写“…”？ */
export function didYouMean(mistaken: string, known: Iterable<string>): string | undefined {
  const name = nearest(mistaken, known);
  return name === undefined ? undefined : `您是不是要写“${name}”？`;
}

/** Whether enough characters of a name stand in a word for it to be near: no fewer than half of the longer, or the whole
 * of the shorter. Cheap, and true too often rather than not often enough. */
function sharesHalf(letters: ReadonlySet<string>, name: string, length: number): boolean {
  let shared = 0;
  let longest = 0;
  for (const char of name) {
    longest++;
    if (letters.has(char)) shared++;
  }
  return shared * 2 >= Math.max(longest, length) || shared >= Math.min(longest, letters.size);
}

/** Near: no more than a third of the longer name is otherwise (of two and three characters one), so that 县交通局 is not near 县水利局; or
 * one name holds the other whole, or is short for it. */
function isNear(word: readonly string[], target: readonly string[], distance: number): boolean {
  const longest = Math.max(word.length, target.length);
  if (distance <= Math.max(1, Math.floor(longest / 3)) && distance < longest) return true;
  if (Math.min(word.length, target.length) < 2) return false;
  const [a, b] = [word.join(''), target.join('')];
  return a.includes(b) || b.includes(a) || isShortFor(word, target) || isShortFor(target, word);
}

/** Whether a word's characters all stand in a longer name, in their order, beginning and ending as it does. */
function isShortFor(word: readonly string[], name: readonly string[]): boolean {
  if (word.length >= name.length || word.length < 3 || word.length * 3 < name.length) return false;
  if (word.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const char of name) if (char === word[at]) at++;
  return at === word.length;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. Not followed beyond `limit`,
 * which it then is or exceeds. */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    // A swap may still save one over the rows so far.
    if (Math.min(...row, ...last) >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
