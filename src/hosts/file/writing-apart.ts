/** Stands for `writing.ts` where the program is to start fast: loaded when something is written. */
export const writing = () => import(/* webpackChunkName: "commands" */ './write/written');
