/* numfmt for the command line: it makes what it knows of every language when it is loaded, and most cells have no format of their own. */
const whenAsked = require('./when-asked.cjs');

module.exports = whenAsked(['format'], () => require('../../node_modules/numfmt/lib/index.js'));
