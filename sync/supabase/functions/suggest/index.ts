// SPDX-License-Identifier: GPL-3.0-or-later
// Where the platform starts. Everything else is told what it needs, and so runs anywhere.
import { suggest } from "./suggest.ts";

declare const Deno: {
  serve(handle: (request: Request) => Promise<Response>): void;
  env: { get(name: string): string | undefined };
};
declare const EdgeRuntime: { waitUntil(work: Promise<unknown>): void } | undefined;

Deno.serve((request) =>
  suggest(request, {
    env: (name) => Deno.env.get(name),
    fetch,
    log: (line) => console.error(line),
    // What is settled after the answer has gone must not be lost with the worker.
    background: (work) => {
      if (typeof EdgeRuntime !== "undefined") EdgeRuntime.waitUntil(work);
    },
  })
);
