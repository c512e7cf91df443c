import type { Block, Document, Figure, Picture } from '../../src/document/document.js';
import { readPicture } from '../../src/picture/read-picture.js';
import { buildJpeg, type JpegPlan } from '../picture/build-jpeg.js';
import { buildPng, type PngPlan } from '../picture/build-png.js';
import { scene } from '../picture/scene.js';

/** A picture as a document holds it; undefined if its file cannot be printed. */
export function pictureOf(
  bytes: Uint8Array,
  more: Partial<Pick<Picture, 'name' | 'width' | 'caption' | 'alt'>> = {},
): Picture | undefined {
  const read = readPicture(bytes, 10_000_000);
  if (read.kind === 'fault') return undefined;
  const alt = more.caption?.text ?? '图';
  return { name: '图.jpg', bytes, facts: read.facts, width: 'full', alt, ...more };
}

/** A picture that can be printed. */
export function soundPicture(...[bytes, more]: Parameters<typeof pictureOf>): Picture {
  const picture = pictureOf(bytes, more);
  if (!picture) throw new Error('the picture does not read');
  return picture;
}

export const caption = (text: string) => ({ role: 'caption', text }) as const;

/** A document of one entry, whose text stands between its figures. */
export function documentOf(figures: readonly Figure[]): Document {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ role: 'body', text }] });
  const blocks = figures.flatMap((figure, i) => [paragraph(`第${i + 1}段文字，下面是图。`), figure]);
  return {
    metadata: { title: '快报', issuingOffice: '丙', issueNumber: '第1期', date: '2026-01-02' },
    masthead: { nameplate: ['快报'], issueNumber: '第1期', issuingOffice: '丙', date: '2026年1月2日' },
    editorsNote: [],
    sections: [
      {
        name: '动态',
        heading: { role: 'section', text: '【动　态】' },
        parts: [{ kind: 'entry', id: 'x', title: '标题', blocks: [...blocks, paragraph('末段。')] }],
      },
    ],
    colophon: { signOff: [], distribution: [], contact: [] },
  };
}

export const jpeg = (plan: Partial<JpegPlan> = {}): Uint8Array => {
  const { width = 300, height = 200 } = plan;
  return buildJpeg({ width, height, paint: scene(width, height), ...plan });
};

export const png = (plan: Partial<PngPlan> = {}): Uint8Array => {
  const { width = 300, height = 200 } = plan;
  return buildPng({ width, height, paint: scene(width, height), ...plan });
};

const ink = (x: number, y: number): readonly number[] => [x / 90, y / 60, 0.2, 0.1];

/** Figures of every form: with and without captions, half as wide, in pairs, turned, in all colours. */
export const everyFigure: readonly Figure[] = [
  { kind: 'figure', pictures: [soundPicture(jpeg(), { name: '河道.jpg', caption: caption('图1　河道') })] },
  { kind: 'figure', pictures: [soundPicture(png(), { name: '无说明.png' })] },
  {
    kind: 'figure',
    pictures: [
      soundPicture(jpeg({ orientation: 6 }), {
        name: '半幅.jpg',
        width: 'half',
        caption: caption(
          '图2　一条说明很长的图片，说明比一行还要长，要折成两行，每一行都在图片下面居中，行与行之间也要均匀',
        ),
      }),
    ],
  },
  {
    kind: 'figure',
    pictures: [
      soundPicture(jpeg({ width: 90, height: 60, paint: ink, adobe: true }), { caption: caption('左图') }),
      soundPicture(png({ colour: 'grey', paint: (x) => [x / 300] }), { caption: caption('右图“引号”&<>') }),
    ],
  },
  {
    kind: 'figure',
    pictures: [
      soundPicture(png({ hasAlpha: true, paint: (x, y) => [...scene(300, 200)(x, y), x / 300] })),
      soundPicture(jpeg({ isProgressive: true })),
    ],
    caption: caption('两图合用的说明'),
  },
  { kind: 'figure', pictures: [soundPicture(jpeg({ width: 40, height: 400 })), soundPicture(png())] },
];

export const picturedIssue = documentOf(everyFigure);
