// Moves between the rows of a list with j and k or the arrow keys, once the focus is in the list; j leads into it.

const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

// Where the focus is nowhere, arrows move the page, and whoever turned off keys pressed alone comes in by Tab.
const leadsIn = ({ key, target }) => key === 'j' && target === document.body && !target.dataset.singleKeys

export function moveByKeys() {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    if (!event.target.matches('[data-row]') && !leadsIn(event)) return
    const rows = [...document.querySelectorAll('[data-row]')]
    const next = rows[rows.indexOf(event.target) + step]
    event.preventDefault()
    next?.focus()
  })
}
