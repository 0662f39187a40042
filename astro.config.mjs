import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { markStale } from './scripts/vite/mark-stale.ts';
import { monacoCss } from './scripts/vite/monaco-css.ts';
import { parserOnly } from './scripts/vite/parser-only.ts';
import { servedStyles } from './scripts/vite/served-styles.ts';
import { shippedPackages } from './scripts/vite/shipped-packages.ts';
import { languages, sourceLanguage } from './src/i18n/languages.ts';
import { addressVariable, siteAddress } from './src/site/address.ts';
import { sitemapLinks } from './src/site/page-links.ts';
import { fonts } from './src/styles/fonts.ts';

const site = siteAddress(process.env[addressVariable]);
/** A sitemap may hold complete addresses only. Its own table of languages would name the page that chooses one as English. */
const map = sitemap({
  filter: (page) => !/\/404\/$|\/offline\/$/.test(page),
  serialize: (page) => ({ ...page, links: sitemapLinks(page.url) }),
});

export default defineConfig({
  ...(site && { site }),
  output: 'static',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  i18n: {
    defaultLocale: sourceLanguage,
    locales: languages.map(({ id }) => id),
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  fonts,
  integrations: [mdx(), svelte(), ...(site ? [map] : [])],
  // Highlighting would write one theme's colours into the page; the lessons colour manifests themselves.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    plugins: [markStale(), monacoCss(), servedStyles(), shippedPackages(), parserOnly()],
    worker: { format: 'es', plugins: () => [shippedPackages(), parserOnly()] },
    // Everything is a file of its own: the Content-Security-Policy allows no inline script.
    // Monaco is one large file by nature; it loads when the reader wants to edit.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4096 },
  },
});
