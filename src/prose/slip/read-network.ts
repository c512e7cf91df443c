import { shippedTable } from '../../product/shipped.js';
import { networkFile } from './built-file.js';
import { type Network, readNetworkBytes } from './network.js';

let network: Network | undefined;
let isRead = false;

/** The network that weighs candidates, read when it is first asked for; undefined where it does not come with kuaibao, in a browser. Throws DamagedProduct. */
export function readNetwork(): Network | undefined {
  if (!isRead) {
    network = shippedTable(networkFile, readNetworkBytes);
    isRead = true;
  }
  return network;
}
