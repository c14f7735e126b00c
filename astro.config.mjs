// How Astro is set up for every project. What differs from one project to the next (its content folder, base path and
// output) comes with each start from src/site/astro.ts, so the command line is the way in: `npm run runpress -- dev`.
import { defineConfig } from 'astro/config'

// What every page runs and what is loaded on demand uses, too: one file weighs less than one for each module.
const everyPage = {
  name: 'page',
  test: /[\\/](?:browser[\\/](?:announce|clipboard|command-text|confirmed|copying|events|reveal|rp-tabs|text-button|utc|with-directory)\.ts|.*preload-helper.*)$/,
}

export default defineConfig({
  output: 'static',
  // The servers answer without the final slash, too, as web servers do: alerts' addresses often come without it.
  trailingSlash: 'ignore',
  // White space between inline elements is content: `code` `code` must not become one word.
  compressHTML: false,
  build: {
    format: 'directory',
    assets: '_runpress',
    // The content security policy allows no inline style or script.
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  // Pages bring finished HTML; images stay the files they are.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  server: { host: '127.0.0.1' },
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] } } } } } },
  },
})
