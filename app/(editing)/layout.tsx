import type { Metadata } from "next";
import type { ReactNode } from "react";

// Pages of people who sign in: no search engine's business, and never the same for two of them.
export const metadata: Metadata = { robots: { index: false, follow: false } };
export const dynamic = "force-dynamic";

export default function EditingLayout({ children }: { children: ReactNode }) {
  return children;
}
