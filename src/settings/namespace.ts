/** Root namespace of the custom XML part that holds our settings. */
export const SETTINGS_NAMESPACE = 'urn:task-breakdown-assistant:settings';
