import { type NextRequest, NextResponse } from "next/server";

const OWN_POLICY = /^\/embed\/|^\/sources\/[^/]+\/copies\/[^/]+\/file$/;

/**
 * Sets the Content-Security-Policy with a fresh nonce, which Next puts on its scripts. Authorises nothing:
 * that is done in server/, inside each transaction.
 */
export function proxy(request: NextRequest): NextResponse {
  // Embeds have a policy of their own (app/embed), which lets other sites frame them and needs no nonce; and so have stored
  // documents, which come from elsewhere and may do nothing at all (app/(reading)/sources/[id]/copies/[copy]/file).
  if (OWN_POLICY.test(request.nextUrl.pathname)) return withTransportSecurity(request, NextResponse.next());
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  // For pages and layouts that get no address (server/site/origin.ts); what a client sent under this name is replaced.
  headers.set("x-parley-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return withTransportSecurity(request, response);
}

function withTransportSecurity(request: NextRequest, response: NextResponse): NextResponse {
  if (request.nextUrl.protocol === "https:") {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // The development server evaluates code and injects styles; the built app never does.
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/static|_next/image).*)"] };
