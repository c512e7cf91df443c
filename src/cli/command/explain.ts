import { checkSubmissions } from '../../check.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { readLexicon } from '../../lexicon/read-lexicon.js';
import { areaNames } from '../../rule/area.js';
import { faults } from '../../rule/catalogue.js';
import { explain, explainAll } from '../../rule/explain.js';
import type { Fault } from '../../rule/fault.js';
import { searchFaults, wordFaults } from '../../rule/search.js';
import { CannotRun } from '../cannot-run.js';
import { type ExitCode, exitCode, type Terminal } from '../terminal.js';

/** `kuaibao explain`: what a rule finds, where it rests, and examples. For other words than a code, the rules in which all
 * of them stand or, if there are none, which find them in a text; a line each, or the one that there is; without any, all
 * rules. */
export function runExplain(words: readonly string[], terminal: Terminal): ExitCode {
  const asked = words.map((word) => word.trim().replace(/^\[|\]$|\/$/gu, '')).filter((word) => word !== '');
  const exact = asked.length === 1 ? faults.find(({ code }) => code === asked[0]) : undefined;
  const named = exact ? [exact] : searchFaults(faults, asked);
  const found = named.length > 0 ? named : faultsIn(asked);
  const [first] = found;
  if (!first || (!exact && asked.some((word) => word.includes('/')))) throw new CannotRun(unknown(asked));
  terminal.out(found.length === 1 ? explain(first) : explainAll(found));
  return exitCode.clean;
}

function unknown(asked: readonly string[]): string {
  const named = asked.join(' ');
  const codes = faults.map(({ code }) => code);
  const names = Object.values(areaNames).map(([name]) => name);
  return `没有“${named}”这条规则。${didYouMean(named, codes) ?? `可以写一类的名称：${names.join('、')}；全部规则见 kuaibao explain`}`;
}

/** The faults that a text has which is no more than some words: those of the lists of words, and characters written twice. */
function faultsIn(words: readonly string[]): readonly Fault[] {
  const text = words.join('，');
  const lists = wordFaults(readLexicon(), words);
  const file = { path: '', text: `单位: 甲\n栏目: 甲\n正文: |\n  ${text}\n` };
  const start = file.text.length - text.length - 1;
  const codes = checkSubmissions([{ file, path: '' }], undefined)
    .filter(({ code, span }) => code.startsWith('wording/') && span.start >= start)
    .map(({ code }) => code);
  return faults.filter(({ code }) => lists.includes(code) || codes.includes(code));
}
