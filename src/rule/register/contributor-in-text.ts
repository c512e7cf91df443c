import type { Unit } from '../../bulletin/bulletin.js';
import { registeredUnit } from '../../bulletin/register.js';
import { type FoundIn, replacement } from '../../passage/found.js';
import type { Passage } from '../../passage/passage.js';
import { endingOf, hasLevel } from '../../prose/name/organ.js';
import type { ArticleRule } from '../rule.js';

/** Words in brackets, one of which may be missing, at the end of a text. */
interface Bracket {
  readonly start: number;
  readonly content: string;
  /** Both brackets are there. */
  readonly isWhole: boolean;
  /** It stands behind the end of a sentence, or alone. */
  readonly isBehindSentence: boolean;
}

const hint = '报送单位由程序按“单位”印在文末，正文里不写';

/** The text ends with its contributor in brackets, whole or not, with 供稿 or a writer's name or without: the
 * tool prints it itself. Its own unit is to be deleted; another registered one contradicts 单位; what only looks like a
 * unit is a warning. Not found where other paragraphs end so, too: those are the units that answer for each task. A
 * bracket without its partner at the end of a text is told here, not as an unpaired mark. */
export const contributorInText: ArticleRule = {
  sees: 'article',
  faults: [
    {
      code: 'register/contributor-in-text',
      title: '正文末尾写了报送单位',
      basis: 'kuaibao 的文件格式：报送单位由“单位”印出',
      fix: 'suggested',
      wrong: '全镇清理河道12公里，沿河村组的排水已经通畅。（青鹭镇）',
      right: '全镇清理河道12公里，沿河村组的排水已经通畅。',
    },
  ],
  check: ({ part, passages }, { registers: { units = [] } }) => {
    const paragraphs = passages.filter(({ role }) => role === 'paragraph');
    const last = paragraphs.at(-1);
    const bracket = last && bracketOf(last.text);
    if (!part?.contributors || !bracket) return [];
    const others = paragraphs.slice(0, -1).map(({ text }) => bracketOf(text));
    if (others.some((other) => other && isUnit(unitsIn(other.content), units))) return [];
    const own = part.contributors.map(({ text }) => registeredUnit({ units }, text) ?? unitNamed(text));
    return judge(last, bracket, own, units);
  },
};

function judge(
  passage: Passage,
  bracket: Bracket,
  own: readonly Pick<Unit, 'name' | 'aliases'>[],
  units: readonly Unit[],
): readonly FoundIn[] {
  const { start, content, isWhole, isBehindSentence } = bracket;
  const end = passage.text.length;
  const named = unitsIn(content);
  if (named.length > 0 && named.every((name) => own.some((unit) => isCalled(unit, name)))) {
    return [{ passage, ...replacement(passage, start, end, '', hint) }];
  }
  if (!isBehindSentence) return [];
  const wrong = passage.text.slice(start, end);
  if (isUnit(named, units)) {
    const message = `文末的“${wrong}”与“单位”不符`;
    return [{ passage, start, end, message, hint: `请核对“单位”；${hint}` }];
  }
  if (!isWhole || named.length !== 1 || !looksLikeUnit(content)) return [];
  return [{ passage, start, end, message: `文末出现“${wrong}”，像是报送单位`, severity: 'warning', hint }];
}

function bracketOf(text: string): Bracket | undefined {
  if (text.length === 0) return undefined;
  const tail = text.slice(-48);
  const found =
    /[（(](?<whole>[^（）()。！？]{2,40})[）)]$/u.exec(tail) ??
    /[（(](?<open>[^（）()。！？]{2,40})$/u.exec(tail) ??
    /(?<=[。！？”])(?<close>[^（）()。！？“”]{2,40})[）)]$/u.exec(tail);
  if (!found) return undefined;
  const { whole, open, close } = found.groups ?? {};
  const start = text.length - tail.length + found.index;
  const before = text.slice(0, start).trimEnd();
  return {
    start: before.length,
    content: (whole ?? open ?? close ?? '').trim(),
    isWhole: whole !== undefined,
    isBehindSentence: before === '' || /[。！？……”）)]$/u.test(before),
  };
}

/** The units named, without 供稿 and a writer's name. */
function unitsIn(content: string): readonly string[] {
  const bare = content
    .replace(/^(?:供稿|来稿|报送|供稿单位|报送单位|信息来源|来源|撰稿)\s*[:：]?\s*/u, '')
    .replace(/\s*(?:供稿|来稿|报送|提供|撰稿)$/u, '');
  return bare
    .split(/[、，,；;/\s]+/u)
    .filter((part, i) => part !== '' && !(i > 0 && /^\p{Script=Han}{2,4}$/u.test(part) && !endingOf(part)));
}

function isUnit(named: readonly string[], units: readonly Unit[]): boolean {
  return named.length > 0 && named.every((name) => units.some((unit) => isCalled(unit, name)));
}

/** By its name, an alias, or one of them without its level (水利局) or with its place before it (榆泽县水利局). */
function isCalled({ name, aliases }: Pick<Unit, 'name' | 'aliases'>, called: string): boolean {
  return [name, ...aliases].some((each) => {
    if (called === each || !hasLevel(each)) return called === each;
    if (called === each.slice(1)) return true;
    return (
      called.endsWith(each) && /^[^\P{Script=Han}见由按据自原]{2,6}$/u.test(called.slice(0, -each.length))
    );
  });
}

/** A unit that the register does not hold. */
function unitNamed(name: string): Pick<Unit, 'name' | 'aliases'> {
  return { name, aliases: [] };
}

function looksLikeUnit(content: string): boolean {
  return (
    /^\p{Script=Han}{2,14}$/u.test(content) &&
    /(?:局|委|办|镇|乡|街道|中心|办公室|委员会|支队|大队|集团|公司|学院|医院|法院|检察院|总工会|联合会)$/u.test(
      content,
    ) &&
    !/[见详注附据指为含系即等]|责任|牵头|配合|单位|部门|原/u.test(content)
  );
}
