// Saved replies in a text box: a slash at the start of a line opens the list, typing narrows it, Enter puts one in.

const SLASH = /(^|\n)\/([^\n]*)$/

function typedAfterSlash(box) {
  const found = box.selectionStart === box.selectionEnd && box.value.slice(0, box.selectionStart).match(SLASH)
  return found ? found[2] : null
}

// Written as if typed, so that undo takes it back and drafts and presence hear of it.
function write(box, words, from) {
  box.focus()
  box.setRangeText(words, from, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

class Picker {
  constructor(select, box, list) {
    Object.assign(this, { select, box, list, at: 0 })
    this.replies = [...select.options].filter((option) => option.dataset.words)
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

  look() {
    const typed = typedAfterSlash(this.box)
    if (typed === null) return this.close()
    const sought = typed.toLowerCase()
    this.found = this.replies.filter((one) => `${one.value} ${one.text}`.toLowerCase().includes(sought))
    this.list.replaceChildren(...this.found.map((one, number) => this.option(one, number)))
    this.list.hidden = !this.found.length
    this.mark(0)
  }

  option(one, number) {
    const item = document.createElement('li')
    item.setAttribute('role', 'option')
    item.id = `${this.list.id}-${number}`
    item.textContent = one.text
    return item
  }

  mark(number) {
    this.at = number
    for (const [index, item] of [...this.list.children].entries()) item.setAttribute('aria-selected', String(index === number))
    const marked = this.list.hidden ? null : this.list.children[number]
    if (!marked) return this.box.removeAttribute('aria-activedescendant')
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
    const from = this.box.selectionStart - typedAfterSlash(this.box).length - 1
    const words = this.found[number].dataset.words
    this.close()
    write(this.box, words, from)
  }

  close() {
    this.list.hidden = true
    this.box.removeAttribute('aria-activedescendant')
  }
}

function putInAtCursor(select, box) {
  select.form.querySelector('[data-put-in]').addEventListener('click', (event) => {
    const { words } = select.selectedOptions[0].dataset
    if (!words) return
    event.preventDefault()
    write(box, words, box.selectionStart)
  })
}

export function offerSavedReplies() {
  for (const select of document.querySelectorAll('select[data-replies-for]')) {
    const box = document.getElementById(select.dataset.repliesFor)
    new Picker(select, box, document.getElementById(`${box.id}-replies`))
    putInAtCursor(select, box)
    // The command types the slash below what is there, and the list opens as if someone had typed it.
    select.addEventListener('command', (event) => {
      event.preventDefault()
      box.selectionStart = box.value.length
      write(box, box.value ? '\n/' : '/', box.value.length)
    })
    select.form.querySelector('[data-slash-hint]').hidden = false
  }
}
