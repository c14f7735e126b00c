import { defineCollection } from 'astro:content'
import project from 'virtual:runpress/project'
import { bookLoaders } from './site/loader.ts'

const loaders = bookLoaders(project)

export const collections = {
  pages: defineCollection({ loader: loaders.pages }),
  book: defineCollection({ loader: loaders.book }),
}
