/** What was found: whether it is as expected, and what it is. */
export interface ProbeResult {
  readonly fine: boolean;
  readonly detail?: string;
}

export type Probe = (sheet: string) => Promise<ProbeResult>;
