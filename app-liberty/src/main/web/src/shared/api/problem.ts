import {t} from '../i18n/shared-texts.js';

/** What went wrong with a call: `status` 0 when the server was not reached, and `kind` says how. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly kind: 'network' | 'timeout' | 'problem',
    readonly title: string,
    readonly detail: string = '',
    readonly pointer: string = '',
    readonly retryAfter: number | undefined = undefined,
    readonly type: string = 'about:blank',
  ) {
    super(detail || title);
    this.name = 'ApiProblem';
  }

  /** Whether the same call may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** From an answer that is not a success. */
  static async of(response: Response): Promise<ApiProblem> {
    const body = await readProblem(response);
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new ApiProblem(
      response.status,
      'problem',
      body.title ?? response.statusText,
      body.detail ?? '',
      body.pointer ?? '',
      Number.isFinite(wait) ? wait : undefined,
      body.type,
    );
  }
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  pointer?: string;
}

async function readProblem(response: Response): Promise<ProblemBody> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  } catch {
    return {};
  }
}

const KNOWN = ['400', '401', '403', '404', '409', '413', '415', '422', '429', '507'] as const;

/** A sentence for people, in the current language. The server's own detail is English: show it beside this where it helps. */
export function friendly(error: unknown): string {
  if (!(error instanceof ApiProblem)) return t('error.500');
  if (error.kind !== 'problem') return t(`error.${error.kind}`);
  if (error.status === 429 && error.retryAfter) return t('error.429.after', {n: error.retryAfter});
  const known = KNOWN.find((status) => status === String(error.status));
  return t(known ? `error.${known}` : 'error.500');
}
