// Ticks of a list: all at once, by the key x in the list, and kept when the list is renewed.

const boxes = () => [...document.querySelectorAll('[data-tick]')]

function show() {
  const ticked = boxes().filter((box) => box.checked).length
  const all = document.querySelector('[data-tick-all]')
  if (all) {
    all.hidden = false
    all.checked = ticked > 0 && ticked === boxes().length
    all.indeterminate = ticked > 0 && !all.checked
  }
  for (const count of document.querySelectorAll('[data-ticked]')) {
    count.hidden = !ticked
    count.textContent = `(${ticked})`
  }
}

function tickByKey(event) {
  if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || !event.target.matches('[data-row]')) return
  event.preventDefault()
  event.target.closest('tr').querySelector('[data-tick]')?.click()
}

function tickAll({ target }) {
  if (target.matches('[data-tick-all]')) for (const box of boxes()) box.checked = target.checked
  show()
}

// A list that renews itself must not forget what someone has ticked in it.
function keepTicks() {
  let kept = new Set()
  document.body.addEventListener('htmx:beforeSwap', () => {
    kept = new Set(boxes().filter((box) => box.checked).map((box) => box.value))
  })
  document.body.addEventListener('htmx:load', () => {
    for (const box of boxes()) box.checked ||= kept.has(box.value)
    show()
  })
}

export function tickRows() {
  if (!document.querySelector('[data-ticked]')) return
  document.addEventListener('keydown', tickByKey)
  document.addEventListener('change', tickAll)
  window.addEventListener('pageshow', show)
  keepTicks()
  show()
}
