/** The weights as the build leaves them, by their path in the package: a `Network`. */
export const networkFile = 'dist/prose/slip/network.bin';
