import { defineCollection } from 'astro:content'
import project from 'virtual:runpress/project'
import { bookLoader } from './site/loader.ts'

export const collections = {
  pages: defineCollection({ loader: bookLoader(project) }),
}
