/*
 * For the command line: a package that is evaluated when something of it is asked for, since most checks never do.
 */

/** The exports of a package by their names. @param load requires the package */
module.exports = (names, load) =>
  Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: () => load()[name] }])),
  );
