import { type AssetNoun, wordNoAsset } from '../../asset/no-asset.js';
import { smallerPicture, wordPictureFault } from '../../asset/picture-fault.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { readPicture } from '../../picture/read-picture.js';
import type { AssetContent } from '../../source/asset.js';
import { standardLimits } from '../../source/limits.js';
import type { SourceText } from '../../source/text.js';
import { figuresIn } from '../../submission/figures-in.js';
import type { PartRule } from '../rule.js';

type Problem = Pick<Diagnostic, 'code' | 'message' | 'hint' | 'fix'>;

/** A picture's file that is not there, lies elsewhere, or is none that can be printed. */
export const pictureFile: PartRule = {
  sees: 'part',
  codes: [
    'picture/missing',
    'picture/outside',
    'picture/unreadable',
    'picture/wrong-kind',
    'picture/too-large',
  ],
  check: (part) =>
    figuresIn(part)
      .flat()
      .flatMap(({ line: { line, name }, asset }) => {
        if (name.text === '')
          return [toFinding({ code: 'picture/missing', message: '没有写图片的文件名', hint: sample }, line)];
        const problem = problemOf(asset ?? { kind: 'missing', others: [] }, name);
        return problem ? [toFinding(problem, name)] : [];
      }),
};

const sample = '请写成“[图片：文件.jpg 说明]”';

function toFinding(problem: Problem, { span }: SourceText): Diagnostic {
  return { ...coded(problem.code), span, ...problem };
}

function problemOf(content: AssetContent, name: SourceText): Problem | undefined {
  if (content.kind !== 'bytes') {
    const { problem, ...words } = wordNoAsset(name, content, pictures);
    return { code: `picture/${problem}`, ...words };
  }
  const most = name.span.file.limits?.pixels ?? standardLimits.pixels;
  const read = readPicture(content.bytes, most);
  if (read.kind !== 'fault') return undefined;
  const { problem, ...words } = wordPictureFault(read.fault, name.text, most);
  return { code: `picture/${problem}`, ...words };
}

const pictures: AssetNoun = {
  noun: '图片',
  endings: '“.jpg”“.png”',
  mayBe: (name) => /\.(?:jpe?g|png|gif|bmp|webp|heic|heif|avif|tiff?)$/iu.test(name),
  smaller: smallerPicture,
};
