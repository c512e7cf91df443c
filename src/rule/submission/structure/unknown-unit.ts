import type { Bulletin } from '../../../bulletin/bulletin.js';
import { registeredUnit } from '../../../bulletin/register.js';
import { didYouMean } from '../../../diagnostic/did-you-mean.js';
import type { PartRule } from '../../rule.js';

/** A contributor that the register does not hold, neither as a name nor as an alias. */
export const unknownUnit: PartRule = {
  sees: 'part',
  codes: ['structure/unknown-unit'],
  check: ({ contributors = [] }, { units }) =>
    contributors
      .filter(({ text }) => units && !registeredUnit({ units }, text))
      .map(({ text, span }) => ({
        code: 'structure/unknown-unit',
        severity: 'error',
        message: `单位“${text}”不在登记名册中`,
        span,
        hint:
          jointHint(text, units ?? []) ??
          didYouMean(text, names(units ?? [])) ??
          '请核对名称，或在 bulletin.yaml 的“单位”中登记',
      })),
};

/** Several units written as one: each must be an item of its own. */
function jointHint(text: string, units: Bulletin['units']): string | undefined {
  const parts = text.split(/[、，,；;\s]+/u).filter((part) => part !== '');
  if (parts.length < 2 || !parts.some((part) => registeredUnit({ units }, part))) return undefined;
  return `联合报送请写成列表：[${parts.join(', ')}]`;
}

function* names(
  units: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): Generator<string> {
  for (const { name, aliases } of units) {
    yield name;
    yield* aliases;
  }
}
