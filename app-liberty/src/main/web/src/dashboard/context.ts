import {Api} from './api.js';
import {format, type Route} from './router.js';
import {SessionKeeper} from './session.js';

export const session = new SessionKeeper();
export const api = new Api(session);

/** Goes to another screen; `replace` leaves no step in the browser's history. */
export function go(route: Route, replace = false): void {
  const address = format(route);
  if (!replace) {
    location.hash = address;
  } else if (address !== location.hash) {
    history.replaceState(null, '', address);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** Changes the address without showing another screen, so that a reload or a link leads to the same view. */
export function remember(route: Route): void {
  history.replaceState(null, '', format(route));
}
