import { bulletinTable } from '../../bulletin/fields.js';
import { vocabularyOf } from '../../field/vocabulary.js';
import type { SourceFile } from '../../source/file.js';
import type { Node } from '../../yaml/node.js';
import { parseYaml } from '../../yaml/parse.js';
import { writeScalar } from '../../yaml/write.js';

/** The keys of `bulletin.yaml` that the check of a submission asks for; the rest, and all comments, stay in the office. */
const { nameplate, issuingOffice, dateStyle, sections, leaders, units, style, proofreading } = bulletinTable;
const handedOut: ReadonlySet<string> = new Set(
  [nameplate, issuingOffice, dateStyle, sections, leaders, units, style, proofreading].map(({ key }) => key),
);

/** The part of an office's configuration that its units are handed, as YAML. */
export function configurationForUnits(file: SourceFile): string {
  const [root] = parseYaml(file, vocabularyOf(bulletinTable, false)).roots;
  if (root?.kind !== 'mapping') return '';
  const pairs = root.pairs.filter(({ key }) => handedOut.has(key.text));
  return `${writeNode({ ...root, pairs }, '').trimStart()}\n`;
}

/** A value behind its key, or behind the stroke of a list. */
function writeNode(node: Node, indent: string): string {
  switch (node.kind) {
    case 'scalar':
      return ` ${writeScalar(node.value.text)}`;
    case 'list':
      if (node.items.length === 0) return ' []';
      return node.items.map((item) => `\n${indent}-${writeNode(item, `${indent}  `)}`).join('');
    case 'mapping':
      return node.pairs
        .map(({ key, value }) => {
          const written = value ? writeNode(value, `${indent}  `) : '';
          return `\n${indent}${writeScalar(key.text)}:${written}`;
        })
        .join('');
  }
}
