/** The page's placeholders as fields. What fills them in is loaded only where there are some. */
class RpFields extends HTMLElement {
  connectedCallback(): void {
    import('./fields.ts').then(({ startFields }) => startFields(this), () => {
      // Fields that change nothing would be worse than none.
      this.hidden = true
    })
  }
}

customElements.define('rp-fields', RpFields)
