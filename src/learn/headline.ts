/** The headline that begins a paragraph, and the text that goes on behind the blank. */
export interface RunInHeadline {
  readonly headline: string;
  readonly rest: string;
}

/** Parts a headline that runs in from its text. `known`: the headlines that the issue lists. Of several blanks the last before the text's
 * first mark parts them: those of slogans stand further in front. Undefined if the line has none. */
export function runInHeadline(line: string, known: ReadonlySet<string>): RunInHeadline | undefined {
  const listed = listedStart(line, known);
  if (listed !== undefined) {
    const rest = line.slice(listed.length).trim();
    return rest === '' ? undefined : { headline: listed.trim(), rest };
  }
  // ◎栗坞镇修通水渠。3月1日，…
  const [, bulleted, behind = ''] = /^[◎●◆■▲◇□○·]\s*([^。，；：！？]{6,50})[。：]\s*(.+)$/su.exec(line) ?? [];
  if (bulleted !== undefined) return { headline: bulleted, rest: behind };
  const blanks = blanksOutsideQuotes(line);
  const wide = blanks.filter(({ index }) => /[\u2002\u3000]/u.test(line[index] ?? ''));
  const sentence = line.search(/[。；！？]/u);
  if (sentence < 0) return undefined;
  const mark = line.search(/[，。：；！？]/u);
  for (const each of [wide, blanks]) {
    const usable = each.filter(({ index }) => index < sentence && index >= 4 && index <= 80);
    const chosen = usable.findLast(({ index }) => index < mark) ?? usable[0];
    if (chosen)
      return { headline: line.slice(0, chosen.index), rest: line.slice(chosen.index + chosen.length) };
  }
  return undefined;
}

/** Blanks outside “” and 《》 that no Latin word stands at. */
function blanksOutsideQuotes(line: string): readonly { readonly index: number; readonly length: number }[] {
  const masked = line.replace(/“[^”]*”|《[^》]*》/gu, (quoted) => '“'.repeat(quoted.length));
  return [...masked.matchAll(/(?<![A-Za-z])\s+(?![A-Za-z])/gu)].map(({ index, 0: blank }) => ({
    index,
    length: blank.length,
  }));
}

/** The beginning of a line that is one of the known headlines, blanks apart. */
export function listedStart(line: string, known: ReadonlySet<string>): string | undefined {
  for (let end = Math.min(line.length, 120); end >= 4; end--) {
    const start = line.slice(0, end);
    if (!/\s$/u.test(start) && known.has(start.replace(/\s+/gu, ''))) return start;
  }
  return undefined;
}

/** Whether a line may be a headline on a line of its own. */
export function isHeadlineAlone(line: string): boolean {
  return line.length >= 4 && line.length <= 90 && !/[。；…]|[，、：]$/u.test(line) && !beginsHeading(line);
}

/** Whether a line begins with the ordinal of a heading or a point. */
export function beginsHeading(line: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d)|（\d{1,2}）)/u.test(
    line,
  );
}

/** The sentence that says who took part, at the start of a text, and the rest; undefined if it says something else. */
export function attendeesIn(text: string): RunInHeadline | undefined {
  const end = text.indexOf('。') + 1;
  const sentence = text.slice(0, end);
  if (
    end === 0 ||
    end > 120 ||
    /^.{0,6}(?:[0-9一二三四五六七八九十]+[月日]|近日|日前|今年|昨|今)|[“”《》]|\d+(?:余)?[人名]/u.test(
      sentence,
    )
  )
    return undefined;
  const takesPart =
    /(?:参加|陪同|出席|列席|随同)(?:[了]?(?:检查|督导|调研|活动|会议|慰问|走访|考察|指导|督查|座谈|上述活动))*。$/u.test(
      sentence,
    );
  const presides = /主持[，。]/u.test(sentence) && /[书记长任席]/u.test(sentence);
  return takesPart || presides ? { headline: sentence, rest: text.slice(end).trim() } : undefined;
}
