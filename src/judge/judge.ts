import type { Proofreading } from '../bulletin/proofreading.js';
import { furtherOnes, mostAlike } from '../diagnostic/bound.js';
import type { Diagnostic, Fix } from '../diagnostic/diagnostic.js';
import type { Fault } from '../fault/fault.js';
import { severities } from '../fault/severity.js';
import { isStructural } from '../fault/structural.js';
import type { Found } from '../passage/found.js';
import type { Article, Passage } from '../passage/passage.js';
import type { ProofContext } from '../passage/proof-context.js';
import type { ProseRule } from '../rule/rule.js';
import { composedText } from '../source/compose.js';
import { isComposed, spanWithin } from '../source/text.js';
import { guarded } from './guard.js';

/** Does a piece of a rule's work; the command line's measures how long it takes. */
export type Stopwatch = <T>(code: string, work: () => T) => T;

export const untimed: Stopwatch = (_, work) => work();

/** How an article is judged. */
export interface Judging {
  readonly stopwatch: Stopwatch;
  /** Of a headline, of the attendees, of a body as many findings of one kind are wanted as a report lists; for mending, those
   * that can be mended without asking to the last. */
  readonly forMending: boolean;
}

/** Untimed, for a report. */
export const untimedJudging: Judging = { stopwatch: untimed, forMending: false };

/** Judges a submission's texts, or an editor's note, by the rules of prose. */
export function judgeArticle(
  article: Article,
  context: ProofContext,
  rules: readonly ProseRule[],
  { stopwatch, forMending }: Judging,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<string, number>();
  const further = new Map<string, { readonly first: Diagnostic; count: number }>();
  const take = ({ rule, first }: RuleOn, passage: Passage, found: Found): void => {
    const made = toDiagnostic(rule, first, passage, found, context);
    if (!made) return;
    const key = `${passage.role} ${made.code}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const rest = further.get(key);
    if (count < mostAlike || (forMending && made.fix?.safe)) diagnostics.push(made);
    else if (rest) rest.count++;
    else further.set(key, { first: made, count: 1 });
  };
  for (const each of rulesOn(rules, context)) {
    const { rule, first } = each;
    stopwatch(first.code, () => {
      if (rule.sees === 'passage') {
        for (const passage of article.passages)
          for (const found of rule.check(passage, context, article)) take(each, passage, found);
      } else {
        for (const found of rule.check(article, context)) take(each, found.passage, found);
      }
    });
  }
  for (const { first, count } of further.values()) diagnostics.push(furtherOnes(first, count));
  return diagnostics;
}

/** A rule that is on, with its first fault. */
interface RuleOn {
  readonly rule: ProseRule;
  readonly first: Fault;
}

const onIn = new WeakMap<
  ProofContext,
  { readonly of: readonly ProseRule[]; readonly on: readonly RuleOn[] }
>();

/** The rules that an office has not turned off: found once for all its articles. */
function rulesOn(rules: readonly ProseRule[], context: ProofContext): readonly RuleOn[] {
  const known = onIn.get(context);
  if (known?.of === rules) return known.on;
  const on = rules.flatMap((rule): readonly RuleOn[] => {
    const [first] = rule.faults;
    return first && rule.faults.some((fault) => isOn(fault, context.proofreading)) ? [{ rule, first }] : [];
  });
  onIn.set(context, { of: rules, on });
  return on;
}

/** Whether a fault is looked for. */
export function isOn({ code, isOff }: Fault, { rules }: Proofreading): boolean {
  const level = rules.findLast((setting) => setting.code.text === code)?.level;
  return level === undefined ? isOff !== true : level !== 'off';
}

/** Findings with the severities that the office has set, without those it has turned off. */
export function applySettings(
  diagnostics: readonly Diagnostic[],
  { rules }: Proofreading,
): readonly Diagnostic[] {
  if (rules.length === 0) return diagnostics;
  const levels = new Map(rules.map(({ code, level }) => [code.text, level]));
  return diagnostics.flatMap((each) => {
    const level = isStructural(each.code) ? undefined : levels.get(each.code);
    if (level === 'off') return [];
    return [level === undefined || level === 'on' ? each : { ...each, severity: level }];
  });
}

/** The diagnostic of what a rule has found, as far as the words are ours to mend; none where the guard lets them be. */
function toDiagnostic(
  rule: ProseRule,
  first: Fault,
  passage: Passage,
  raw: Found,
  context: ProofContext,
): Diagnostic | undefined {
  const fault = rule.faults.find(({ code }) => code === raw.code) ?? first;
  const found = guarded(raw, fault, passage, context);
  if (!found) return undefined;
  const { code } = fault;
  const fix = fixOf(fault, passage, found);
  return {
    code,
    severity: found.severity ?? severities[code],
    message: found.message,
    span: spanWithin(passage.source, found.start, found.end),
    ...(found.hint === undefined ? {} : { hint: found.hint }),
    ...(found.related ? { related: found.related } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** The changes that change something. A fix is safe only where the file says literally what the text says: not across a fold, an escape or a mark of bold. */
function fixOf(fault: Fault, passage: Passage, { changes, isUnsure }: Found): Fix | undefined {
  if (!changes || changes.length === 0) return undefined;
  const real = changes.filter(
    ({ start, end, text, passage: other = passage }) =>
      other.text.slice(start, end) !== text || isComposed(other.source, start, end),
  );
  if (real.length === 0) return undefined;
  const edits = real.map(({ start, end, text, passage: other = passage }) => ({
    span: spanWithin(other.source, start, end),
    text,
  }));
  const isLiteral = real.every(({ start, end, passage: other = passage }, i) => {
    const span = edits[i]?.span;
    return span && composedText(span.file.text.slice(span.start, span.end)) === other.text.slice(start, end);
  });
  return { safe: fault.fix === 'safe' && isUnsure !== true && isLiteral, edits };
}
