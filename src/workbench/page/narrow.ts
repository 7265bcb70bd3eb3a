/** Windows with no room for pane and grid side by side, nor for the words of all tools. */
export const NARROW = '@media (max-width: 700px)';
