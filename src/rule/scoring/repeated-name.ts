import type { Bulletin } from '../../bulletin/bulletin.js';
import { plainKind } from '../../bulletin/kind-name.js';
import { registeredUnit } from '../../bulletin/register.js';
import type { ScoringRules } from '../../bulletin/scoring.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { formNames } from '../../ledger/kinds.js';
import type { SourceText } from '../../source/text.js';
import type { BulletinRule } from '../rule.js';

/** A section or unit that stands in two places under 计分, so that nobody could say in which it counts. */
export const scoringRepeated: BulletinRule = {
  sees: 'bulletin',
  codes: ['scoring/repeated-name'],
  check: (bulletin) => {
    const { scoring: rules } = bulletin;
    return rules ? [...inKinds(rules, bulletin), ...inGroups(rules, bulletin)] : [];
  },
};

function inKinds({ kinds }: ScoringRules, { sections }: Bulletin): readonly Diagnostic[] {
  const taken = [...sections.map(({ name }) => name), ...Object.values(formNames)];
  return [
    ...kinds
      .filter(({ kind }) => taken.includes(kind.text))
      .map(({ kind }) => finding(kind, `“${kind.text}”已经是栏目或形式的名称`, '这一种请另取一个名称')),
    ...again(
      kinds.flatMap((each) => each.sections),
      plainKind,
      (name) => finding(name, `栏目“${name.text}”归了两次种类`, '一个栏目只能归一种，请删去一处'),
    ),
  ];
}

function inGroups({ groups, excluded }: ScoringRules, bulletin: Bulletin): readonly Diagnostic[] {
  const nameOf = (text: string): string => registeredUnit(bulletin, text)?.name ?? text;
  const [, ...rests] = groups.filter(({ units }) => units === undefined);
  return [
    ...again(
      groups.map(({ name }) => name),
      (text) => text,
      (name) => finding(name, `有两组都叫“${name.text}”`, '请把一组改名，或并成一组'),
    ),
    ...rests.map(({ name }) =>
      finding(name, '有两组都没有写“单位”，分不清其余的单位归哪一组', '只有一组可以不写“单位”'),
    ),
    ...again([...groups.flatMap(({ units = [] }) => units), ...excluded], nameOf, (name) =>
      finding(name, `“${name.text}”写在了两处`, '一个单位只能在一组，或者不计分，请删去一处'),
    ),
  ];
}

/** The findings of names that have stood before. */
function again(
  names: readonly SourceText[],
  identity: (text: string) => string,
  find: (name: SourceText) => Diagnostic,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => seen.size === seen.add(identity(text)).size).map(find);
}

function finding({ span }: SourceText, message: string, hint: string): Diagnostic {
  return { ...coded('scoring/repeated-name'), message, span, hint };
}
