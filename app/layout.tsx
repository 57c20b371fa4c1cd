import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { SoftNavigation } from "@/components/ui/soft-navigation";
import { may } from "@/domain/access/may";
import { currentViewer } from "@/server/auth/viewer";
import { countQueue } from "@/server/review/queries";
import "./globals.css";
import "./choices.css";
import "./matrix.css";
import "./matrix-part.css";
import "./print.css";

// Pages show what is published now, and their scripts carry the nonce of the request: none is made at build time.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  return { title: { default: t("name"), template: `%s – ${t("name")}` }, description: t("description") };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#171614" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, viewer] = await Promise.all([getLocale(), getTranslations("site"), currentViewer()]);
  const bar = viewer && {
    name: viewer.name,
    managesUsers: may(viewer.role, "manage-users"),
    toReview: may(viewer.role, "review-position") ? await countQueue(viewer) : null,
  };
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3">
          {t("skip")}
        </a>
        <SiteHeader viewer={bar} />
        <main id="content" tabIndex={-1} className="flex-1 pb-16 outline-none">
          {children}
        </main>
        <SiteFooter />
        <SoftNavigation />
      </body>
    </html>
  );
}
