import { embeddedFiles } from '../embedded.js';

/** A face of a font package and what becomes of it. */
export interface FaceSource {
  /** As an import would name it: package and path. */
  readonly font: string;
  readonly licence: string;
  /** File names of the cut face and of its licence, in the folder of embedded faces. */
  readonly file: string;
  readonly licenceFile: string;
  /** The names that the cut face bears; a reserved font name must not be among them. */
  readonly family: string;
  readonly style: 'Regular' | 'Medium' | 'Bold';
  readonly copyright: string;
  /** Which characters it is cut to (`charset.ts`). */
  readonly characters: 'common' | 'rare';
}

const serif = {
  licence: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
  licenceFile: 'OFL-noto-serif-sc.txt',
  family: 'Noto Serif SC',
  copyright: '(c) 2017-2024 Adobe (http://www.adobe.com/).',
} as const;

export const faceSources: readonly FaceSource[] = [
  {
    ...serif,
    font: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    file: embeddedFiles.serif,
    style: 'Regular',
    characters: 'common',
  },
  {
    ...serif,
    font: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
    file: embeddedFiles.serifBold,
    style: 'Bold',
    characters: 'common',
  },
  {
    font: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    licence: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
    file: embeddedFiles.sans,
    licenceFile: 'OFL-noto-sans-sc.txt',
    family: 'Noto Sans SC',
    style: 'Medium',
    copyright: "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
    characters: 'common',
  },
  {
    // The package's "latin" file of weight 500 holds the whole of LXGW WenKai Regular.
    font: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    licence: '@fontsource/lxgw-wenkai/LICENSE',
    file: embeddedFiles.kai,
    licenceFile: 'OFL-lxgw-wenkai.txt',
    family: 'Kuaibao Kai',
    style: 'Regular',
    copyright:
      'Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai). Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee). Cut and renamed for kuaibao.',
    characters: 'common',
  },
  {
    ...serif,
    font: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    file: embeddedFiles.more,
    family: 'Noto Serif SC More',
    style: 'Regular',
    characters: 'rare',
  },
];
