import { inKeys, type LabelledValue, labelled } from '../field/collection.js';
import { optional } from '../field/field-table.js';
import { type MappingOf, mapping } from '../field/mapping.js';
import type { Placed, Shape } from '../field/shape.js';
import { wholeNumber } from '../field/text.js';
import type { Span } from '../source/file.js';
import { points } from './points-shape.js';

/** How many items are wanted: altogether, or of some kinds (or levels). */
export interface WrittenCounts {
  readonly all?: Placed<number>;
  readonly each: readonly LabelledValue<Placed<number>>[];
  readonly span: Span;
}

/** A number of items, or a mapping of kinds to numbers. */
function itemCounts(of: string): Shape<WrittenCounts> {
  const byLabel = labelled(wholeNumber());
  return {
    schema: {
      ...byLabel.schema,
      ...wholeNumber().schema,
      type: ['string', 'integer', 'object'],
      errorMessage: `应为几篇，只写数字，或下一层的“${of}: 几篇”`,
    },
    read(node, report, subject) {
      if (node.kind === 'scalar') {
        const all = wholeNumber().read(node, report, subject);
        return all && { all, each: [], span: node.span };
      }
      const each = byLabel.read(node, report, subject);
      return each && { each, span: node.span };
    },
  };
}

const countsTable = {
  sent: optional('报送', itemCounts('种类'), '一年报送几篇，或各种几篇'),
  used: optional('采用', itemCounts('种类'), '一年采用几篇，或各种几篇'),
  higher: optional('上级采用', itemCounts('级别'), '一年被上级采用几篇，或各级几篇'),
  points: optional('得分', points(), '一年得几分'),
};

/** 任务 as written. */
export type CountsFields = MappingOf<typeof countsTable>;

/** The yearly targets of a unit. */
export function counts(): Shape<CountsFields> {
  return inKeys(mapping(countsTable), '写成下一层的“采用: 30”“得分: 120”，每项一行，行首空两格');
}
