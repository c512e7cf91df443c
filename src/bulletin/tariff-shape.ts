import { labelled } from '../field/collection.js';
import { scalarOrMapping } from '../field/either.js';
import { optional, required } from '../field/field-table.js';
import { mapping } from '../field/mapping.js';
import type { Placed, Shape } from '../field/shape.js';
import type { Span } from '../source/file.js';
import type { Points } from './points.js';
import { points } from './points-shape.js';
import { type Amount, type LevelTariff, othersWord, type Tariff } from './tariff.js';

const splitTable = {
  alone: required('单独', points(), '一个单位报送的，几分'),
  joint: optional('联合', points(), '几个单位联合报送的，几分；不写与单独的一样'),
};

const split = mapping(splitTable);
const perItem = '一篇几分，只写数字';
const amount = scalarOrMapping(points(), split, `应为${perItem}，或下一层的“单独: 5”“联合: 3”`);
const kinds = labelled(amount);

/** Points without the keys that lead to them. */
type BareAmount = Omit<Amount, 'path'>;

/** A tariff as written, its keys not yet known. */
export interface WrittenTariff {
  readonly kinds: readonly { readonly kind: Tariff['kinds'][number]['kind']; readonly amount: BareAmount }[];
  readonly others?: BareAmount;
  readonly span: Span;
}

/** One number for all kinds, 单独 and 联合, or a mapping of kinds (其他 for all others) to either. */
export function tariff(): Shape<WrittenTariff> {
  return {
    schema: {
      ...kinds.schema,
      ...points().schema,
      type: ['string', 'number', 'object'],
      errorMessage: `应为${perItem}，或下一层的“种类: 分数”，种类写栏目名称、“种类”里的名称、稿件、简讯、专报或其他`,
    },
    read(node, report, subject) {
      if (node.kind === 'scalar') {
        const value = points().read(node, report, subject);
        return value && { kinds: [], others: bare(value), span: node.span };
      }
      const isSplit =
        node.kind === 'mapping' && node.pairs.every(({ key }) => ['单独', '联合'].includes(key.text));
      if (isSplit && node.pairs.length > 0) {
        const value = split.read(node, report, subject);
        return value && { kinds: [], others: bare(value), span: node.span };
      }
      const read = kinds.read(node, report, subject);
      if (!read) return undefined;
      const all = read.map(({ label, value }) => ({ kind: label, amount: bare(value) }));
      const others = all.find(({ kind }) => kind.text === othersWord)?.amount;
      return {
        kinds: all.filter(({ kind }) => kind.text !== othersWord),
        ...(others ? { others } : {}),
        span: node.span,
      };
    },
  };
}

/** Levels as written. */
export interface WrittenLevels {
  readonly levels: readonly {
    readonly level: LevelTariff['levels'][number]['level'];
    readonly tariff: WrittenTariff;
  }[];
  readonly any?: WrittenTariff;
  readonly span: Span;
}

/** One number for any level, or a mapping of levels (其他 for all others) to tariffs. */
export function levels(): Shape<WrittenLevels> {
  const byLevel = labelled(tariff());
  return {
    schema: {
      ...byLevel.schema,
      ...points().schema,
      type: ['string', 'number', 'object'],
      errorMessage: '应为几分，只写数字，或下一层的“级别: 分数”，每项一行，如“省: 20”',
    },
    read(node, report, subject) {
      if (node.kind === 'scalar') {
        const any = tariff().read(node, report, subject);
        return any && { levels: [], any, span: node.span };
      }
      const read = byLevel.read(node, report, subject);
      if (!read) return undefined;
      const all = read.map(({ label, value }) => ({ level: label, tariff: value }));
      const any = all.find(({ level }) => level.text === othersWord)?.tariff;
      return {
        levels: all.filter(({ level }) => level.text !== othersWord),
        ...(any ? { any } : {}),
        span: node.span,
      };
    },
  };
}

function bare(
  value: Placed<Points> | { readonly alone: Placed<Points>; readonly joint?: Placed<Points> },
): BareAmount {
  if (!('alone' in value)) return { alone: value.value, span: value.span };
  const { alone, joint } = value;
  return { alone: alone.value, span: alone.span, ...(joint ? { joint: joint.value } : {}) };
}

/** The tariff with the keys that lead to each amount. */
export function tariffBelow(path: readonly string[], { kinds: all, others, span }: WrittenTariff): Tariff {
  return {
    kinds: all.map(({ kind, amount: each }) => ({ kind, amount: { ...each, path: [...path, kind.text] } })),
    ...(others ? { others: { ...others, path: all.length === 0 ? path : [...path, othersWord] } } : {}),
    span,
  };
}

/** The levels with the keys that lead to each amount. */
export function levelsBelow(path: readonly string[], { levels: all, any, span }: WrittenLevels): LevelTariff {
  return {
    levels: all.map(({ level, tariff: each }) => ({
      level,
      tariff: tariffBelow([...path, level.text], each),
    })),
    ...(any ? { any: tariffBelow(all.length === 0 ? path : [...path, othersWord], any) } : {}),
    span,
  };
}
