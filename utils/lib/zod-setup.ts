import * as z from 'zod/mini';

// Without this, zod probes for `new Function`, which extension pages forbid: one CSP violation in every context.
z.config({ jitless: true });
