/** The page's one way in, as JSON text. */
export const INVOKE_CHANNEL = 'parkfolio:invoke';
/** Events for the page. */
export const EVENT_CHANNEL = 'parkfolio:event';
