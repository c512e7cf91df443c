/** Whether Windows takes a name for a device, whatever its ending: CON, nul.txt, COM1. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:$|[.:])/iu.test(name);
}
