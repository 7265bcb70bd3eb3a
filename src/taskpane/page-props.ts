/** What every page of the pane is given. */
export interface PageProps {
  /** Whether the page was opened to do its work at once: a button of the ribbon was pressed. */
  readonly run: boolean;
}
