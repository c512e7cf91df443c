import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import { embeddedFonts } from '../../faces.js';
import { arrangeFolder, fixtures } from '../../project.js';
import { readParts } from './package-parts.js';

const folder = join(fixtures, 'office/sample/issues/0127');
const issue = arrangeFolder(folder);
const headline = issue.sections
  .flatMap(({ groups }) => groups.flatMap(({ entries }) => entries))
  .find(({ submission }) => submission.headline !== undefined)?.submission.headline;
if (!headline) throw new Error('the sample has headlines');
const findings: readonly Diagnostic[] = [
  {
    code: 'headline/too-long',
    severity: 'warning',
    message: '标题太长',
    span: headline.span,
    hint: '请缩短',
  },
  { code: 'issue/number', severity: 'hint', message: '期号不相连', span: issue.bulletin.span },
];

async function docxOf(draft: boolean): Promise<Map<string, string>> {
  const { outputs } = await compile(issue, { formats: ['docx'], findFonts: embeddedFonts, draft, findings });
  return readParts(outputs[0]?.bytes ?? new Uint8Array());
}

describe('a compiled issue', () => {
  it('bears the findings as comments in a draft', async () => {
    const parts = await docxOf(true);
    const text = (parts.get('word/comments.xml') ?? '').replace(/<\/w:p>/gu, '\n').replace(/<[^>]*>/gu, '');
    expect(text.trim().split('\n').slice(0, 3)).toEqual(['供参考：期号不相连', '请核对：标题太长', '请缩短']);
    const marked = /<w:commentRangeStart w:id="1"\/>(.*?)<w:commentRangeEnd w:id="1"\/>/u.exec(
      parts.get('word/document.xml') ?? '',
    );
    expect(marked?.[1]?.replace(/<[^>]*>/gu, '')).toBe(headline.text);
  });

  it('bears none when it is final, and lines that end where the layout ends them', async () => {
    const parts = await docxOf(false);
    expect(parts.has('word/comments.xml')).toBe(false);
    expect(parts.get('word/document.xml')).toMatch(
      /<w:rFonts w:hint="eastAsia"\/><w:spacing w:val="-?\d+"\/>/u,
    );
  });
});
