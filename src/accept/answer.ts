import type { Bulletin } from '../bulletin/bulletin.js';
import { allEntries } from '../bulletin/leaders-on.js';
import { registeredUnit, writtenLeader } from '../bulletin/register.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isStructural } from '../fault/structural.js';
import { unitLike } from '../rule/structure/unknown-unit.js';
import { postNamed } from './post-named.js';

/** An answer to a finding that what stands there is right, as it is kept. */
export type Answer =
  /** A word that the office does not want to be told of: 校对, 不查词语. */
  | { readonly kind: 'word'; readonly word: string }
  /** Another name of a registered unit. */
  | { readonly kind: 'alias'; readonly alias: string; readonly unit: string }
  /** A person for the leaders' register. */
  | { readonly kind: 'leader'; readonly name: string; readonly post: string }
  /** The author's comment above the place. */
  | { readonly kind: 'comment'; readonly code: string; readonly reason: string };

/** Why a finding has no answer that can be kept. */
export type Unanswerable =
  /** It is about what can't be read or printed. */
  | { readonly kind: 'structural' }
  /** It stands for others that are not listed. */
  | { readonly kind: 'further' }
  /** A comment needs a reason. */
  | { readonly kind: 'noReason' }
  | { readonly kind: 'noPost'; readonly name: string }
  | { readonly kind: 'noUnit'; readonly name: string }
  /** The unit that was said is not registered. */
  | { readonly kind: 'unknownUnit'; readonly unit: string };

/** The facts by which an answer is made. */
export interface AnswerContext {
  readonly bulletin: Bulletin;
  /** The words of the lists that come with kuaibao. */
  readonly words: ReadonlySet<string>;
  /** Why the place is right; of a comment. */
  readonly reason?: string;
  /** The unit's registered name, or the person's post, as somebody has said it. */
  readonly said?: string;
}

/** Findings of people's names that the register may be lacking. */
const people: ReadonlySet<string> = new Set([
  'structure/unknown-leader',
  'register/leader-near-miss',
  'register/leader-cut-name',
  'register/person-near-miss',
]);

/** Words of lists that are right or wrong wherever they stand; `wording/confusable` hangs on the words round them. */
const words: ReadonlySet<string> = new Set([
  'wording/typo',
  'wording/redundancy',
  'wording/honorific',
  'wording/organ-name',
  'wording/assembly-term',
]);

/** A word of which a character is likely a slip, as `wording/unlikely` shows it. */
const wordShown = /^\p{Script=Han}{2,6}$/u;

/** Tells how the answer to a finding that it is right is kept. */
export function answerTo(finding: Diagnostic, context: AnswerContext): Answer | Unanswerable {
  const { code, more, span } = finding;
  const text = span.file.text.slice(span.start, span.end);
  if (more !== undefined) return { kind: 'further' };
  if (people.has(code)) return leaderIn(finding, text, context);
  if (code === 'structure/unknown-unit') return aliasOf(text, context);
  if (isStructural(code)) return { kind: 'structural' };
  if (words.has(code) && context.words.has(text)) return { kind: 'word', word: text };
  if (code === 'wording/unlikely' && wordShown.test(text)) return { kind: 'word', word: text };
  const reason = (context.reason ?? '').trim();
  return reason === '' ? { kind: 'noReason' } : { kind: 'comment', code, reason };
}

function leaderIn(
  { span, code }: Diagnostic,
  text: string,
  { bulletin, said }: AnswerContext,
): Answer | Unanswerable {
  const written = code === 'structure/unknown-leader' ? writtenLeader(allEntries(bulletin), text) : undefined;
  const name = written?.name ?? text;
  const post = said ?? written?.post ?? postNamed(span.file.text, span.start);
  return post === undefined ? { kind: 'noPost', name } : { kind: 'leader', name, post };
}

function aliasOf(alias: string, { bulletin, said }: AnswerContext): Answer | Unanswerable {
  const like = said ?? unitLike(alias, bulletin.units);
  if (like === undefined) return { kind: 'noUnit', name: alias };
  const unit = registeredUnit(bulletin, like);
  return unit ? { kind: 'alias', alias, unit: unit.name } : { kind: 'unknownUnit', unit: like };
}
