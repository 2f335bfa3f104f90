// Moves between the rows of a list with j and k or the arrow keys, once the focus is in the list.

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

// A single letter works only inside the list, so that speech software and stray keys elsewhere set nothing off.
export function moveByKeys() {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches('[data-row]')) return
    const rows = [...document.querySelectorAll('[data-row]')]
    const next = rows[rows.indexOf(event.target) + step]
    event.preventDefault()
    next?.focus()
  })
}
