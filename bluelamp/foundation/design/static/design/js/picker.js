// A list beside a text box that opens as one types: arrow keys move in it, Enter or a click puts one in, Escape closes it.

// Written as if typed, so that undo takes it back and drafts and presence hear of it.
export function write(box, words, from) {
  box.focus()
  box.setRangeText(words, from, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

// `typed` says what was typed of one, from where, given all before the cursor, or null. `find` says which fit it:
// each has a `text` to show, perhaps a `kind`, and the `words` that take the place of what was typed.
export class Picker {
  constructor(box, list, { typed, find }) {
    Object.assign(this, { box, list, typed, find, at: 0, found: [] })
    this.said = document.getElementById(`${list.id}-said`)
    box.setAttribute('aria-autocomplete', 'list')
    box.setAttribute('aria-controls', list.id)
    box.addEventListener('input', () => this.look())
    box.addEventListener('keydown', (event) => this.press(event))
    box.addEventListener('blur', () => this.close())
    list.addEventListener('mousedown', (event) => {
      event.preventDefault()
      const option = event.target.closest('[role=option]')
      if (option) this.choose([...list.children].indexOf(option))
    })
  }

  open() {
    const { selectionStart, selectionEnd, value } = this.box
    return selectionStart === selectionEnd ? this.typed(value.slice(0, selectionStart)) : null
  }

  look() {
    const open = this.open()
    if (!open) return this.close()
    this.found = this.find(open.words)
    if (!this.found.length) return this.close()
    this.list.replaceChildren(...this.found.map((one, number) => this.option(one, number)))
    this.list.hidden = false
    this.say(this.said?.dataset.said.replace('%s', this.found.length))
    this.mark(0)
  }

  option({ text, kind }, number) {
    const item = document.createElement('li')
    item.setAttribute('role', 'option')
    item.id = `${this.list.id}-${number}`
    item.textContent = text
    if (kind) item.append(' ', Object.assign(document.createElement('span'), { textContent: kind }))
    return item
  }

  mark(number) {
    this.at = number
    for (const [index, item] of [...this.list.children].entries()) item.setAttribute('aria-selected', String(index === number))
    const marked = this.list.children[number]
    this.box.setAttribute('aria-activedescendant', marked.id)
    marked.scrollIntoView({ block: 'nearest' })
  }

  press(event) {
    if (this.list.hidden || event.isComposing) return
    const count = this.found.length
    const keys = {
      ArrowDown: () => this.mark((this.at + 1) % count),
      ArrowUp: () => this.mark((this.at + count - 1) % count),
      Enter: () => this.choose(this.at),
      Escape: () => this.close()
    }
    if (!keys[event.key]) return
    event.preventDefault()
    keys[event.key]()
  }

  choose(number) {
    const { from } = this.open()
    const { words } = this.found[number]
    this.close()
    write(this.box, words, from)
  }

  close() {
    this.list.hidden = true
    this.say('')
    this.box.removeAttribute('aria-activedescendant')
  }

  say(words) {
    if (this.said) this.said.textContent = words
  }
}
