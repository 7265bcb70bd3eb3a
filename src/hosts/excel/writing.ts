// All of the host that only writing needs, in one file for the pane.
export { applyPlan } from './apply-plan';
export { readContents } from './read-content';
export { recover, unfinished } from './unfinished';
