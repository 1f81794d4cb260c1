import {css, html, nothing} from 'lit';
import {ALL_TICKETS, format, PERIODS, type Route} from '../router.js';
import './waiting-count.js';
import {t} from '../texts/website.js';

type Place = 'tickets' | 'threads' | 'feedback' | 'knowledge' | 'figures' | 'log';

const PLACES: readonly [Place, Route][] = [
  ['tickets', ALL_TICKETS],
  ['threads', {screen: 'website-threads', state: '', text: ''}],
  ['feedback', {screen: 'website-feedback'}],
  ['knowledge', {screen: 'website-knowledge', about: ''}],
  ['figures', {screen: 'website-figures', days: PERIODS[0]!}],
  ['log', {screen: 'website-log'}],
];

/** The way between the screens about the website. */
export function websitePlaces(current: Place) {
  return html`
    <nav class="places" aria-label=${t('places')}>
      <ul class="plain">
        ${PLACES.map(
          ([place, route]) => html`
            <li>
              <a href=${format(route)} aria-current=${place === current ? 'page' : nothing}>
                ${t(`place.${place}`)}${place === 'threads' ? html`<dash-waiting-count></dash-waiting-count>` : nothing}
              </a>
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}

export const placesStyles = css`
  .places {
    margin-block-end: var(--space-5);
    border-block-end: 1px solid var(--line);
  }

  .places ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
  }

  .places a {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    min-block-size: var(--target);
    font-size: var(--text-s);
    font-weight: 600;
    color: var(--ink-soft);
    text-decoration: none;
    border-block-end: 2.5px solid transparent;
  }

  .places a:hover {
    color: var(--ink);
  }

  .places a:focus-visible {
    outline-offset: -3px;
  }

  .places a[aria-current] {
    color: var(--accent-text);
    border-color: var(--accent-text);
  }
`;
