/** What one part of the page tells the others about what the reader did. */
interface ReaderEvents {
  /** A command is on the clipboard. */
  'runpress:copied': CopiedCommand
  /** A question of the decision tree was answered. */
  'runpress:answered': Answer
}

/** A command that was copied. */
export interface CopiedCommand {
  /** As it was copied, but for secrets, which stay placeholders. */
  text: string
  risk: 'read' | 'change' | 'destroy' | 'unknown'
  /** The heading it stands under; `''` where there is none. */
  section: string
  /** The page and anchor it stands at. */
  url: string
}

/** An answer to a question of the decision tree. */
export interface Answer {
  question: string
  answer: string
  /** The step's. */
  url: string
}

/** Tells everybody on this page. */
export function tell<Name extends keyof ReaderEvents>(name: Name, detail: ReaderEvents[Name]): void {
  document.dispatchEvent(new CustomEvent(name, { detail }))
}

/** Has `listener` hear of it. */
export function hear<Name extends keyof ReaderEvents>(name: Name, listener: (detail: ReaderEvents[Name]) => void): void {
  document.addEventListener(name, (event) => listener((event as CustomEvent<ReaderEvents[Name]>).detail))
}
