// SPDX-License-Identifier: GPL-3.0-or-later
// An answer on its way through: the bytes as they are, watched by a meter and by two clocks.
import type { Meter } from "./meter.ts";

export interface Patience {
  idleMs: number;
  totalMs: number;
}

/**
 * The stream for the client. A client that goes, and a provider that falls silent, both end the request to the provider.
 * A stream that is cut ends without its terminal event: the client knows then that it is not whole. `over` is called once.
 */
export function passedOn(body: ReadableStream<Uint8Array>, meter: Meter, patience: Patience, stop: AbortController, over: (how: string) => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let cause: string | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const total = setTimeout(() => halt("too long"), patience.totalMs);
  let ended = false;

  function halt(why: string): void {
    cause ??= why;
    stop.abort();
  }
  function end(how: string): void {
    if (ended) return;
    ended = true;
    clearTimeout(total);
    clearTimeout(idle);
    over(how);
  }

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(idle);
      idle = setTimeout(() => halt("silent"), patience.idleMs);
      try {
        const { done, value } = await reader.read();
        if (done) {
          end(meter.outcome ?? "cut");
          controller.close();
          return;
        }
        meter.feed(value);
        controller.enqueue(value);
      } catch (error) {
        end(cause ?? (stop.signal.aborted ? "cancelled" : "cut"));
        controller.error(error);
      }
    },
    async cancel() {
      halt("cancelled");
      end("cancelled");
      await reader.cancel().catch(() => {}); // it was aborted a moment ago
    },
  }, { highWaterMark: 0 });
}
