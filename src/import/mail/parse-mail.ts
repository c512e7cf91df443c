import PostalMime, { type Address, type Email } from 'postal-mime';
import { repairMail } from './repair.js';

/** A file that came with a mail. */
export interface MailFile {
  /** Empty if the mail gives it none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By which the mail's page names it, without the signs around it; empty if it doesn't. */
  readonly contentId: string;
  /** Another mail. */
  readonly isMail: boolean;
}

/** A mail, decoded. What it lacks is empty. */
export interface ParsedMail {
  readonly sender: string;
  readonly subject: string;
  /** As 2024-03-14, where its sender was. */
  readonly date?: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly MailFile[];
}

/** The most lines of text that a mail may have: its files' lines are longer. */
const mostShortLines = 50_000;
const shortLine = 56;

/** Whether a mail has more lines of text than any that is read. */
export function isTooLong(bytes: Uint8Array): boolean {
  let count = 0;
  for (let from = 0; from < bytes.length && count <= mostShortLines; ) {
    const end = bytes.indexOf(0x0a, from);
    const next = end < 0 ? bytes.length : end + 1;
    if (next - from < shortLine) count++;
    from = next;
  }
  return count > mostShortLines;
}

/** Decodes a mail (RFC 5322, MIME); undefined if it is none that can be read: its parts stand too deep in one another, or its heads are too
 * long. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail | undefined> {
  const mail = await parse(bytes);
  const isBroken =
    mail && JSON.stringify([mail.subject, mail.from, mail.text, mail.html, names(mail)]).includes('\ufffd');
  const found = isBroken ? ((await parse(repairMail(bytes))) ?? mail) : mail;
  return found && mailOf(found);
}

function names({ attachments }: Email): readonly (string | null)[] {
  return attachments.map(({ filename }) => filename);
}

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 30 });
  } catch {
    return undefined;
  }
}

function mailOf(mail: Email): ParsedMail {
  const date = dayIn(mail.headers.find(({ key }) => key === 'date')?.value ?? '');
  return {
    sender: nameOf(mail.from ?? mail.sender),
    subject: mail.subject?.trim() ?? '',
    ...(date === undefined ? {} : { date }),
    text: mail.text ?? '',
    html: mail.html ?? '',
    files: mail.attachments.map(({ filename, content, contentId = '', mimeType }) => ({
      name: filename ?? '',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      contentId: contentId.replace(/^<|>$/gu, ''),
      isMail: mimeType === 'message/rfc822',
    })),
  };
}

function nameOf(from: Address | undefined): string {
  if (!from) return '';
  const address = from.address ?? '';
  if (from.name === '') return address;
  return address === '' ? from.name : `${from.name} <${address}>`;
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The day in a mail's date (RFC 5322, 3.3): Thu, 14 Mar 2024 09:12:33 +0800. */
function dayIn(date: string): string | undefined {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/u.exec(date) ?? [];
  const number = months.indexOf(month.toLowerCase()) / 3 + 1;
  if (day === '' || !Number.isInteger(number) || number < 1) return undefined;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
