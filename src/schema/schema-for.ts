import type { Registers } from '../bulletin/register.js';
import type { JsonSchema } from '../field/shape.js';
import { bulletinSchema, type RuleCode } from './bulletin.js';
import { issueSchema } from './issue.js';
import { ledgerSchema } from './ledger.js';
import type { SchemaKind } from './schema-file.js';
import { submissionSchema } from './submission.js';

/** The description of a kind of file for an editor, as JSON Schema (draft 7) with the annotations of the YAML language server;
 * of a submission with the units and sections of an office, as far as its registers could be read; of a
 * configuration with the codes of the rules that it can set, if they are given. */
export function schemaFor(
  kind: SchemaKind,
  registers: Registers,
  rules: readonly RuleCode[] = [],
): JsonSchema {
  const schema = schemaOf(kind, registers, rules);
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...about[kind], ...schema };
}

/** The same as the text of a file. */
export function schemaText(kind: SchemaKind, registers: Registers, rules?: readonly RuleCode[]): string {
  return `${JSON.stringify(schemaFor(kind, registers, rules), null, 2)}\n`;
}

const about: Readonly<Record<SchemaKind, JsonSchema>> = {
  submission: { title: '快报稿件', description: '一篇稿件；一个文件里有几篇时用“---”隔开' },
  issue: { title: '快报的一期', description: '一期的期号、日期和这一期特别的写法' },
  bulletin: { title: '快报配置', description: '本单位快报的配置，全部各期共用' },
  ledger: { title: '快报台账', description: '一年里各期没有的事：上级采用、批示、约稿、加分、扣分' },
};

function schemaOf(kind: SchemaKind, registers: Registers, rules: readonly RuleCode[]): JsonSchema {
  switch (kind) {
    case 'submission':
      return submissionSchema(registers);
    case 'issue':
      return issueSchema();
    case 'bulletin':
      return bulletinSchema(rules);
    case 'ledger':
      return ledgerSchema(registers);
  }
}
