/*
 * fflate for the command line: evaluated when something of it is asked for. It makes its tables when it is loaded, a fiftieth of a
 * small check, and Node's own inflater reads what is read (`src/hosts/file/archive/inflate.ts`). The build for browsers: no workers.
 */
const whenAsked = (name) => ({ enumerable: true, get: () => require('fflate/browser')[name] });

module.exports = Object.defineProperties(
  {},
  Object.fromEntries(
    ['Inflate', 'deflateSync', 'strFromU8', 'strToU8', 'unzipSync', 'zipSync'].map((name) => [
      name,
      whenAsked(name),
    ]),
  ),
);
