/** The projects of the suite, by the folders (or files) of test/ whose tests belong to each; what is named nowhere here belongs
 * to `system`. `test/projects.test.ts` holds each to its word. */
export const projects = {
  /** Pure functions: no faces, no program, no processes; `npm run test:unit`. */
  unit: [
    'accept',
    'build',
    'bulletin',
    'diagnostic',
    'difference',
    'document',
    'fault',
    'field',
    'import',
    'import',
    'inflate',
    'issue',
    'judge',
    'ledger',
    'manuscript',
    'mend',
    'passage',
    'picture',
    'prose',
    'record',
    'report',
    'revision',
    'rule',
    'source',
    'spreadsheet',
    'style',
    'submission',
    'typography',
    'unicode',
    'yaml',
    'architecture.test.ts',
    'documents.test.ts',
    'projects.test.ts',
  ],
  /** Tests of what is set and printed, with the embedded faces: pages, DOCX, PDF. */
  outputs: ['font', 'glyph', 'layout', 'output', 'preflight', 'compile.test.ts'],
  /** The program as it is built and started: `bin/`, dist/release, the README's shell lines. */
  program: ['program', 'readme.test.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Patterns of the test files of a project's folders and files, from the project's root. */
export function patternsOf(places: readonly string[]): string[] {
  return places.map((place) => (place.endsWith('.ts') ? `test/${place}` : `test/${place}/**/*.test.ts`));
}
