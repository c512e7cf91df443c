import type { Paragraph } from '../../../document/document.js';
import { attachmentIndents } from '../../../typography/attachment.js';
import { wordElement } from '../package/xml.js';
import { characterWidth, twip } from '../style/measure.js';
import { paragraphXml } from './paragraph.js';
import { type BodyTools, textParagraph } from './text-paragraph.js';

/** The names of attachments, as XML: an empty line, then each with a hanging indent. */
export function attachmentNamesXml(names: readonly Paragraph[], tools: BodyTools): readonly string[] {
  if (names.length === 0) return [];
  const { style } = tools;
  const width = characterWidth(style);
  const paragraphs = names.map((name, i) => {
    const { first, others } = attachmentIndents(name.runs[0]?.text ?? '', i, style);
    const hanging = twip((others - first) * width);
    const rest = wordElement('ind', { left: twip(others * width), hanging });
    return textParagraph('attachmentName', name, tools, { rest });
  });
  return [paragraphXml('body', [], '<w:keepNext/>'), ...paragraphs];
}
