import type { Change, NewValue } from '../yaml/edit/change.js';
import type { List, Mapping, Node } from '../yaml/node.js';
import type { Answer } from './answer.js';

/** Changes of a file that belong together, and the answers that they keep. */
export interface Writing<A extends Answer = Answer> {
  readonly changes: readonly Change[];
  readonly answers: readonly A[];
}

/** How answers are written into `bulletin.yaml`, whose root it is: what goes into one list together. The same answer given twice is
 * written once. */
export function bulletinWritings(root: Mapping, answers: readonly Answer[]): readonly Writing[] {
  const words = answers.filter((each) => each.kind === 'word');
  const aliases = answers.filter((each) => each.kind === 'alias');
  const leaders = answers.filter((each) => each.kind === 'leader');
  const units = [...new Set(aliases.map(({ unit }) => unit))];
  return [
    writing(words, addTo(root, ['校对', '不查词语'], distinct(words.map(({ word }) => word)))),
    ...units.map((unit) => {
      const own = aliases.filter((each) => each.unit === unit);
      return writing(own, addAliases(root, unit, distinct(own.map(({ alias }) => alias))));
    }),
    writing(leaders, addTo(root, ['领导'], peopleOf(leaders))),
  ].filter((each) => each.answers.length > 0);
}

function writing(answers: readonly Answer[], changes: readonly Change[]): Writing {
  return { answers, changes: answers.length === 0 ? [] : changes };
}

function peopleOf(leaders: readonly Extract<Answer, { readonly kind: 'leader' }>[]): readonly NewValue[] {
  const byName = new Map(leaders.map(({ name, post }) => [name, post]));
  return [...byName].map(
    ([name, post]) =>
      new Map([
        ['姓名', name],
        ['职务', post],
      ]),
  );
}

function addAliases(root: Mapping, unit: string, aliases: readonly string[]): readonly Change[] {
  const units = valueUnder(root, '单位');
  const items = units?.kind === 'list' ? units.items : [];
  const item = items.find((each) => nameOf(each) === unit);
  if (!item) return [];
  if (item.kind === 'mapping') return addTo(item, ['别名'], aliases);
  const value = new Map<string, NewValue>([
    ['名称', unit],
    ['别名', aliases],
  ]);
  return [{ kind: 'set', node: item, value }];
}

function nameOf(item: Node): string | undefined {
  if (item.kind === 'scalar') return item.value.text;
  const name = item.kind === 'mapping' ? valueUnder(item, '名称') : undefined;
  return name?.kind === 'scalar' ? name.value.text : undefined;
}

/** Changes that add items to the list at the end of some keys, which is made if it is not there. */
function addTo(
  mapping: Mapping,
  [key, ...rest]: readonly string[],
  items: readonly NewValue[],
): readonly Change[] {
  if (key === undefined) return [];
  const value = valueUnder(mapping, key);
  if (value?.kind === 'mapping') return addTo(value, rest, items);
  if (value?.kind === 'list') return addItems(value, items);
  const [last, ...keys] = [...rest].reverse();
  const list: NewValue = items;
  const nested =
    last === undefined
      ? list
      : [last, ...keys].reduce<NewValue>((inner, each) => new Map([[each, inner]]), list);
  return [{ kind: 'setPair', mapping, key, value: nested }];
}

/** Items behind the last, each put there before those that follow it. */
function addItems(list: List, items: readonly NewValue[]): readonly Change[] {
  const after = list.items.at(-1);
  return [...items]
    .reverse()
    .map((value) => ({ kind: 'insertItem', list, value, ...(after ? { after } : {}) }));
}

function valueUnder(mapping: Mapping, key: string): Node | undefined {
  return mapping.pairs.find((pair) => pair.key.text === key)?.value;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
