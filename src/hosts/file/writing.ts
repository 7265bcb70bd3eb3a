/**
 * What only writing needs, and the reading of what a sheet looks like. It comes with the host, but for the command line, which keeps it in a
 * file of its own (`writing-apart.ts`, `webpack.config.js`): most of what people ask of that writes nothing.
 */
export const writing = () => import(/* webpackMode: "eager" */ './write/written');
