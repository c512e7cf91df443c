import type { WritableHost } from '../host/host.js';
import { diskHost } from '../office/disk-host.js';
import { processIdentity } from '../office/process-identity.js';
import type { Recovered } from '../record/recovered.js';

export { codeOf } from '../host/code.js';
export type { WritableHost } from '../host/host.js';

/** This machine's disk as a host, which writes in this process's name. `onRecovered` hears what became of the files of a run that was
 * stopped. */
export function machineHost(onRecovered: (recovered: Recovered) => void = () => undefined): WritableHost {
  return diskHost({ identity: processIdentity(), onRecovered });
}
