import type { Style } from '../../../style/style.js';
import { prohibited } from '../../../typography/prohibited.js';
import { alike } from '../package/alike.js';
import { namespaces } from '../package/namespace.js';
import { wordElement, wordSwitch, xmlElement, xmlPart } from '../package/xml.js';

/** word/settings.xml, its children in the order of the schema (CT_Settings): what a Chinese Word writes itself, and 避头尾 as
 * in the PDF. Word's own lists for zh-CN lack —, ～ and others; Word and WPS take these instead of their own, LibreOffice 7.4
 * does not (see `line-break.ts`). */
export const settingsPart = alike((style: Style): string => {
  const compression = style.punctuationCompression ? 'compressPunctuation' : 'doNotCompress';
  const { atStart, atEnd } = prohibited();
  return xmlPart(
    xmlElement('w:settings', { 'xmlns:w': namespaces.wordprocessing }, [
      wordElement('zoom', { percent: 100 }),
      style.isDuplex ? wordSwitch('mirrorMargins', true) : undefined,
      wordElement('defaultTabStop', { val: 420 }),
      style.pageNumber.place === 'outer' ? wordSwitch('evenAndOddHeaders', true) : undefined,
      wordElement('characterSpacingControl', { val: compression }),
      wordElement('noLineBreaksAfter', { lang: 'zh-CN', val: atEnd }),
      wordElement('noLineBreaksBefore', { lang: 'zh-CN', val: atStart }),
      compatibility(),
      wordElement('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
      wordElement('decimalSymbol', { val: '.' }),
      wordElement('listSeparator', { val: ',' }),
    ]),
  );
});

/** Chinese Word's own set of layout options, in the mode of Word 2013 and later. */
function compatibility(): string {
  const switches = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace',
    'doNotExpandShiftReturn',
    'adjustLineHeightInTable',
    'useFELayout',
  ];
  const settings: Readonly<Record<string, number>> = {
    compatibilityMode: 15,
    overrideTableStyleFontSizeAndJustification: 1,
    enableOpenTypeFeatures: 1,
    doNotFlipMirrorIndents: 1,
    differentiateMultirowTableHeaders: 1,
  };
  return wordElement('compat', {}, [
    ...switches.map((name) => wordSwitch(name, true)),
    ...Object.entries(settings).map(([name, val]) =>
      wordElement('compatSetting', {
        name,
        uri: 'http://schemas.microsoft.com/office/word',
        val,
      }),
    ),
  ]);
}
