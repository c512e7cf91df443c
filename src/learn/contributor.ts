import { looksLikeUnit, splitUnits } from '../prose/name/unit-name.js';

/** The end of an entry's text: （contributors） and where it was taken from. */
export interface EntryEnd {
  readonly text: string;
  readonly contributors: readonly string[];
  /** Who wrote it, where a name stands behind the unit's. */
  readonly sender?: string;
  readonly origin?: string;
}

const origin = /（((?:摘自|转载|选自|来源|据)[^（）]{2,60})）$/u;

/** Reads the brackets behind an entry's last character; undefined if no contributor stands there. */
export function entryEnd(paragraph: string): EntryEnd | undefined {
  const taken = origin.exec(paragraph);
  const text = taken ? paragraph.slice(0, taken.index).trimEnd() : paragraph;
  const open = openingOf(text);
  if (open < 0) return undefined;
  const inside = text.slice(open + 1, -1);
  const [, units = inside, sender] =
    /^(\S{3,})[\s：:]+(?:通讯员|信息员)?\s*(\p{Script=Han}{2,4})$/u.exec(inside) ?? [];
  const isSent = sender !== undefined && !looksLikeUnit(sender);
  const names = splitUnits(isSent ? units : inside);
  const body = text.slice(0, open).trimEnd();
  const isBehindEnd = body === '' || /[。！？”’；]$/u.test(body);
  if (names.length === 0 || !names.every((name) => isContributor(name, isBehindEnd))) return undefined;
  return {
    text: body,
    contributors: names,
    ...(isSent ? { sender } : {}),
    ...(taken?.[1] === undefined ? {} : { origin: taken[1] }),
  };
}

/** Where the bracket that ends a text opens; one may stand inside it. */
function openingOf(text: string): number {
  if (!/[）)]$/u.test(text)) return -1;
  let depth = 0;
  for (let i = text.length - 1; i >= 0 && text.length - i < 160; i--) {
    if (/[）)]/u.test(text[i] ?? '')) depth++;
    if (/[（(]/u.test(text[i] ?? '') && --depth === 0) return i;
  }
  return -1;
}

/** Behind a full stop nearly every short word in brackets is who sent the text; elsewhere it must look like a unit. */
function isContributor(name: string, isBehindEnd: boolean): boolean {
  if (looksLikeUnit(name)) return true;
  return (
    isBehindEnd &&
    /^[\p{Script=Han}·（）\d]{2,20}$/u.test(name) &&
    !/^[见详附注略完下据含即如\d]|附后|如下|见.{0,4}附|数据$/u.test(name)
  );
}

/** 摘自… behind a brief. */
export function briefOrigin(text: string): { readonly text: string; readonly origin?: string } {
  const taken = origin.exec(text);
  return taken?.[1] === undefined ? { text } : { text: text.slice(0, taken.index), origin: taken[1] };
}
