import type { AnyEndpoint, InputOf, OutputOf } from '../../shared/contract/endpoint.ts';
import type { Json } from '../../shared/json.ts';
import { request } from './port.ts';

/**
 * Asks the core one declared endpoint; rejects with `RequestFailed`. The core parses what comes in; what it sends back is
 * of its own making and typed by the same declaration, so it is not parsed again here.
 */
export async function call<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  return (await request(endpoint.name, input as Json)) as OutputOf<E>;
}
