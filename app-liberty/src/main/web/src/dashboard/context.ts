import {Api} from './api.js';
import {format, type Route} from './router.js';
import {SessionKeeper} from './session.js';

export const session = new SessionKeeper();
export const api = new Api(session);

/** Goes to another screen. */
export function go(route: Route): void {
  location.hash = format(route);
}

/** Told when the address changes under the same screen; the detail is the route. */
export const REMEMBERED = 'ik-remembered';

/** Changes the address without another screen, so that a reload or a link leads to the same view. */
export function remember(route: Route): void {
  history.replaceState(null, '', format(route));
  dispatchEvent(new CustomEvent<Route>(REMEMBERED, {detail: route}));
}
