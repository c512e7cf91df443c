/** The kinds of file that an editor is given a schema for. */
export const schemaKinds = ['submission', 'issue', 'bulletin', 'ledger'] as const;
export type SchemaKind = (typeof schemaKinds)[number];

/** The folder beside `bulletin.yaml` that holds the schemas; its name hides it from the readers of an issue. */
export const schemaFolder = '.kuaibao';

export function schemaFileName(kind: SchemaKind): string {
  return `${kind}.schema.json`;
}

/** The comment that leads an editor from a file to its schema; `depth` says how many folders below `bulletin.yaml` the
 * file lies. The path names no folder of the office's, so that nothing in it need be encoded. */
export function schemaLine(kind: SchemaKind, depth: number): string {
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}${schemaFolder}/${schemaFileName(kind)}`;
}
