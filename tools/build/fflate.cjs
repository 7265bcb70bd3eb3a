/*
 * fflate for the command line. It makes its tables when it is loaded, a fiftieth of a small check, and Node's own inflater reads what is
 * read (`src/hosts/file/archive/inflate.ts`). The build for browsers: no workers.
 */
const whenAsked = require('./when-asked.cjs');

module.exports = whenAsked(['Inflate', 'deflateSync', 'strFromU8', 'strToU8', 'unzipSync', 'zipSync'], () =>
  require('fflate/browser'),
);
