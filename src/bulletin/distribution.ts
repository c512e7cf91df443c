import { type LabelledText, labels } from '../field/collection.js';
import { type Shape, unnamed, wrongType } from '../field/shape.js';

/** The labels of a bulletin's distribution, in the order in which they always stand: 报 upward, 送 sideways, 发 downward. */
const ordered = ['报', '送', '发'];

const usual: Readonly<Record<string, string>> = {
  报: '上级机关和领导',
  送: '平级机关',
  发: '下级单位',
  主送: '主要办理或知晓的机关',
  抄送: '需要知晓的其他机关',
  分送: '分送的单位',
};

/** More would leave no room for the names beside it. */
const longestLabel = 10;

/** 分发: labels and who gets the issue, in the order in which they are printed. 报, 送 and 发 are the usual ones; others are the
 * office's own. */
export function distribution(): Shape<readonly LabelledText[]> {
  const shape = labels();
  const { schema } = shape;
  return {
    schema: {
      ...schema,
      properties: Object.fromEntries(
        Object.entries(usual).map(([label, about]) => [
          label,
          { title: label, description: about, ...itemSchema(schema.additionalProperties) },
        ]),
      ),
      propertyNames: { maxLength: longestLabel },
    },
    read(node, report, subject = unnamed) {
      const lines = shape.read(node, report, subject);
      for (const { label } of lines ?? [])
        if ([...label.text].length > longestLabel)
          report(
            wrongType({
              span: label.span,
              subject: `${subject}下面的名目`,
              expected: `不超过${longestLabel}个字`,
              found: `“${label.text}”`,
              hint: '冒号前面写“报”“抄送”一类的名目，单位写在冒号后面',
            }),
          );
      return lines && inPrintOrder(lines);
    },
  };
}

/** As written; only 报, 送 and 发 keep their order among themselves, whatever order they were written in. */
export function inPrintOrder(lines: readonly LabelledText[]): readonly LabelledText[] {
  const known = ordered.flatMap((name) => lines.filter(({ label }) => label.text === name));
  let next = 0;
  return lines.map((line) => (ordered.includes(line.label.text) ? (known[next++] ?? line) : line));
}

function itemSchema(schema: unknown): object {
  return typeof schema === 'object' && schema !== null ? schema : {};
}
