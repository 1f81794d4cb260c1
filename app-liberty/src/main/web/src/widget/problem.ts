/**
 * Why a call did not work. `offline`: nobody was reached, or nobody who could help; `expired`: the conversation is over; `busy`: too many calls, try again after `seconds`;
 * `refused`: what was sent cannot be taken, `message` says why; `missing`: this server does not offer it.
 */
export class Trouble extends Error {
  constructor(
    readonly kind: 'offline' | 'expired' | 'busy' | 'refused' | 'missing',
    detail = '',
    readonly seconds = 0,
  ) {
    super(detail);
  }
}

/** What an answer that is not a good one means. */
export async function troubleOf(response: Response): Promise<Trouble> {
  switch (response.status) {
    case 401:
      return new Trouble('expired');
    case 404:
    case 405:
    case 501:
      return new Trouble('missing');
    case 429:
      return new Trouble('busy', '', Math.min(Math.max(Number(response.headers.get('retry-after')) || 10, 1), 120));
    default: {
      if (response.status >= 500) return new Trouble('offline');
      const {detail} = (await response.json().catch(() => ({}))) as {detail?: unknown};
      return new Trouble('refused', typeof detail === 'string' ? detail : '');
    }
  }
}
