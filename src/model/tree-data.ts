/** What the model leaves on syntax nodes, so that whoever renders them finds their place in the model. */
declare module 'mdast' {
  interface Data {
    /** The anchor of a heading or tab. */
    id?: string
    /** For a code node: its index in the page's `codeBlocks`. For a link or image: its index in `links`. */
    index?: number
  }
}

export {}
