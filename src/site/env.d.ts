/// <reference types="astro/client" />

declare module 'virtual:runpress/project' {
  const project: import('./project.ts').SiteProject
  export default project
}
