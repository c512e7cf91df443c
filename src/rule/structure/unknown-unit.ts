import type { Bulletin } from '../../bulletin/bulletin.js';
import { jointUnits, unwrapped } from '../../bulletin/joint-units.js';
import { registeredUnit } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean, nearest } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { asItems } from '../../field/as-items.js';
import { coreOf, isOtherOrgan } from '../../prose/name/organ.js';
import type { SourceText } from '../../source/text.js';
import { remarkAbove, undecided } from '../../submission/undecided.js';
import type { PartRule } from '../rule.js';

/** A contributor that the register does not hold, neither as a name nor as an alias. */
export const unknownUnit: PartRule = {
  sees: 'part',
  codes: ['structure/unknown-unit'],
  check: ({ contributors = [] }, { units }) =>
    contributors
      .filter(({ text }) => units && !registeredUnit({ units }, text))
      .map((each) => unknown(each, units ?? [])),
};

function unknown({ text, span }: SourceText, units: Bulletin['units']): Diagnostic {
  if (text === undecided) {
    const hint = remarkAbove(span) ?? '请写登记的名称，联合报送的写成列表';
    return {
      ...coded('structure/unknown-unit'),
      message: '报送单位待定，还没有写明',
      span,
      hint,
    };
  }
  const message = `单位“${text.replaceAll('“', '‘').replaceAll('”', '’')}”不在登记名册中`;
  const finding = { ...coded('structure/unknown-unit'), message, span } as const;
  const bare = unwrapped(text);
  if (registeredUnit({ units }, bare)) {
    const fix = { safe: true, edits: [{ span, text: bare }] };
    return { ...finding, hint: `请写成 ${bare}，不加引号和别的标点`, fix };
  }
  const parts = jointUnits(text, units);
  if (parts) {
    const hint = `联合报送请写成列表：[${parts.join(', ')}]`;
    const written = parts.every((part) => registeredUnit({ units }, part)) ? asItems(parts, span) : undefined;
    const fix = written === undefined ? {} : { fix: { safe: true, edits: [{ span, text: written }] } };
    return { ...finding, hint, ...fix };
  }
  const hint = didYouMean(text, candidates(text, units)) ?? '请核对名称，或在 bulletin.yaml 的“单位”中登记';
  return { ...finding, hint };
}

/** The registered name, or alias, that one which is not registered was most likely meant to be. */
export function unitLike(text: string, units: Bulletin['units']): string | undefined {
  return nearest(text, candidates(text, units));
}

/** The names that a mistaken one may have been meant to be: they share a character that tells units apart (not only 县 and 局); and
 * what names an organ of its own (县交通局, 县水务局) is no slip for another, but may be short for it. */
function* candidates(
  mistaken: string,
  units: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): Generator<string> {
  const core = coreOf(mistaken);
  const isOrgan = isOtherOrgan(mistaken);
  for (const { name, aliases } of units) {
    for (const each of [name, ...aliases]) {
      const other = coreOf(each);
      if (
        isOrgan
          ? [...core].every((char) => other.includes(char))
          : [...core].some((char) => other.includes(char))
      )
        yield each;
    }
  }
}
