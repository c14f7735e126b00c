/// <reference types="astro/client" />

declare module 'virtual:runpress/project' {
  const project: import('./project.ts').ServedProject
  export default project
}
