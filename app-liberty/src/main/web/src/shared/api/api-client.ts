import {ApiProblem} from './problem.js';

/** How one call differs from the usual. */
export interface CallOptions {
  /** Until the call is given up, in milliseconds; 20,000 unless told, 120,000 for uploads. */
  timeout?: number;
  signal?: AbortSignal;
  query?: Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;
  headers?: Readonly<Record<string, string>>;
}

/** What a client is made with. */
export interface ApiClientOptions {
  /** Where the interface is; `/api/v1` unless told. */
  base?: string;
  /** The current token, if there is one; asked before every call. */
  token?: () => string | undefined;
  /** Called once for an answer 401; a new token makes the call be tried again, nothing lets the problem through. */
  renew?: () => Promise<string | undefined>;
  fetch?: typeof fetch;
  /** Waits between tries, in milliseconds. */
  retryDelays?: readonly number[];
}

/** A file the server hands out. */
export interface Download {
  blob: Blob;
  fileName: string;
}

const RETRIED = new Set([502, 503, 504]);

/** Calls the server. Failures are `ApiProblem`s; a call that was given up by its signal throws the signal's reason. */
export class ApiClient {
  private readonly base: string;
  private readonly token: () => string | undefined;
  private readonly renew: (() => Promise<string | undefined>) | undefined;
  private readonly fetch: typeof fetch;
  private readonly retryDelays: readonly number[];

  constructor(options: ApiClientOptions = {}) {
    this.base = options.base ?? '/api/v1';
    this.token = options.token ?? (() => undefined);
    this.renew = options.renew;
    this.fetch = options.fetch ?? ((...call) => globalThis.fetch(...call));
    this.retryDelays = options.retryDelays ?? [400, 1_200];
  }

  get<T>(path: string, options?: CallOptions): Promise<T> {
    return this.json<T>('GET', path, undefined, options);
  }

  post<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.json<T>('POST', path, body, options);
  }

  put<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.json<T>('PUT', path, body, options);
  }

  patch<T>(path: string, body?: unknown, options?: CallOptions): Promise<T> {
    return this.json<T>('PATCH', path, body, options);
  }

  delete<T>(path: string, options?: CallOptions): Promise<T> {
    return this.json<T>('DELETE', path, undefined, options);
  }

  /** The answer's status beside its body, where both say something (202 while work is going on). */
  async getWithStatus<T>(path: string, options?: CallOptions): Promise<{status: number; body: T}> {
    const response = await this.call('GET', path, undefined, options);
    return {status: response.status, body: (await body(response)) as T};
  }

  /** Sends files as multipart. */
  async upload<T>(method: 'POST' | 'PUT', path: string, form: FormData, options: CallOptions = {}): Promise<T> {
    return (await body(await this.call(method, path, form, {timeout: 120_000, ...options}))) as T;
  }

  /** Sends files as multipart and tells what share of them is on its way; given up by its signal. There is no limit of time: a large file over a slow line is no failure. */
  send<T>(method: 'POST' | 'PUT', path: string, form: FormData, progress: (share: number) => void, signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, this.base + path);
      request.responseType = 'text';
      request.setRequestHeader('accept', 'application/json');
      const token = this.token();
      if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
      request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
      request.addEventListener('error', () => reject(new ApiProblem(0, 'network', 'not reached')));
      request.addEventListener('abort', () => reject(signal.reason as Error));
      request.addEventListener('load', () => {
        const answer = new Response(request.status === 204 ? null : request.responseText, {
          status: request.status,
          statusText: request.statusText,
          headers: {'content-type': request.getResponseHeader('content-type') ?? ''},
        });
        if (request.status === 401) void this.renew?.();
        void (answer.ok ? body(answer) : ApiProblem.of(answer).then((problem) => Promise.reject(problem))).then((taken) => resolve(taken as T), reject);
      });
      signal.addEventListener('abort', () => request.abort(), {once: true});
      request.send(form);
    });
  }

  /** Fetches a file; its name comes from the answer. */
  async download(path: string, fallbackName: string, options?: CallOptions): Promise<Download> {
    const response = await this.call('GET', path, undefined, {timeout: 60_000, ...options});
    return {blob: await response.blob(), fileName: fileName(response.headers.get('content-disposition')) ?? fallbackName};
  }

  /** Fetches a part of a file, as `Range` names it. */
  async part(path: string, range: string): Promise<ArrayBuffer> {
    return (await this.call('GET', path, undefined, {timeout: 60_000, headers: {accept: '*/*', range}})).arrayBuffer();
  }

  private async json<T>(method: string, path: string, content: unknown, options?: CallOptions): Promise<T> {
    return (await body(await this.call(method, path, content, options))) as T;
  }

  private async call(method: string, path: string, content: unknown, options: CallOptions = {}): Promise<Response> {
    const tries = method === 'GET' ? this.retryDelays.length : 0;
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await this.withToken(method, path, content, options);
        if (response.ok) return response;
        throw await ApiProblem.of(response);
      } catch (error) {
        const passing = error instanceof ApiProblem && (error.kind === 'network' || RETRIED.has(error.status));
        if (!passing || attempt >= tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, this.retryDelays[attempt]));
      }
    }
  }

  private async withToken(method: string, path: string, content: unknown, options: CallOptions): Promise<Response> {
    const used = this.token();
    const response = await this.once(method, path, content, options, used);
    if (response.status !== 401 || !this.renew || !used) return response;
    const fresh = await this.renew();
    return fresh ? this.once(method, path, content, options, fresh) : response;
  }

  private async once(method: string, path: string, content: unknown, options: CallOptions, token: string | undefined): Promise<Response> {
    const limit = AbortSignal.timeout(options.timeout ?? 20_000);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    const headers = new Headers({accept: 'application/json', ...options.headers});
    if (token) headers.set('authorization', `Bearer ${token}`);
    const isForm = content instanceof FormData;
    if (content !== undefined && !isForm) headers.set('content-type', 'application/json');
    try {
      return await this.fetch(this.base + path + query(options.query), {
        method,
        headers,
        signal,
        body: content === undefined ? null : isForm ? content : JSON.stringify(content),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      });
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (limit.aborted) throw new ApiProblem(0, 'timeout', 'no answer in time');
      throw new ApiProblem(0, 'network', 'not reached', error instanceof Error ? error.message : '');
    }
  }
}

/** Hands a file to the browser's downloads. */
export function save(file: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.blob);
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function body(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem(response.status, 'problem', 'the answer is not JSON');
  }
}

function query(params: CallOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text && `?${text}`;
}

function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  const plain = disposition?.match(/filename="?([^";]+)"?/i)?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : plain;
  } catch {
    return plain;
  }
}
