// The palette: what can be done from this page, narrowed as one types. It is fetched when it is first opened.
import { plain } from './plain.js'

const palettes = new WeakMap()

// What begins with the words comes before what has them further on.
function rank(label, words) {
  if (label.startsWith(words[0])) return 0
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 1 : 2
}

class Palette {
  constructor(dialog, follow) {
    Object.assign(this, { dialog, follow, at: 0, shown: [], here: [] })
    this.box = dialog.querySelector('[role=combobox]')
    this.list = dialog.querySelector('[role=listbox]')
    this.options = [...this.list.children]
    this.box.addEventListener('input', () => this.narrow())
    this.box.addEventListener('keydown', (event) => this.press(event))
    this.list.addEventListener('click', ({ target }) => this.choose(this.shown.indexOf(target.closest('[role=option]'))))
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
    dialog.addEventListener('close', () => { this.box.value = '' })
  }

  narrow() {
    const words = plain(this.box.value).split(/\s+/).filter(Boolean)
    const label = (option) => plain(option.dataset.label)
    this.shown = this.here.filter((option) => words.every((word) => label(option).includes(word)))
    if (words.length) this.shown.sort((one, other) => rank(label(one), words) - rank(label(other), words))
    for (const option of this.options) option.hidden = !this.shown.includes(option)
    this.list.append(...this.shown)
    this.dialog.querySelector('[data-none]').hidden = this.shown.length > 0
    this.box.setAttribute('aria-expanded', String(this.shown.length > 0))
    this.mark(0)
  }

  mark(number) {
    this.at = number
    for (const option of this.options) option.setAttribute('aria-selected', String(option === this.shown[number]))
    const marked = this.shown[number]
    if (!marked) return this.box.removeAttribute('aria-activedescendant')
    this.box.setAttribute('aria-activedescendant', marked.id)
    marked.scrollIntoView({ block: 'nearest' })
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const count = this.shown.length
    const does = {
      ArrowDown: () => this.mark((this.at + 1) % count),
      ArrowUp: () => this.mark((this.at + count - 1) % count),
      Enter: () => this.choose(this.at)
    }
    if (!does[event.key]) return
    event.preventDefault()
    if (count) does[event.key]()
  }

  choose(number) {
    const chosen = this.shown[number]
    if (!chosen) return
    this.dialog.close()
    this.follow(chosen)
  }
}

// Shows what is here now. What was typed before the list was ready counts too.
export function show(dialog, isHere, follow) {
  if (!palettes.has(dialog)) palettes.set(dialog, new Palette(dialog, follow))
  const palette = palettes.get(dialog)
  palette.here = palette.options.filter(isHere)
  palette.narrow()
}
