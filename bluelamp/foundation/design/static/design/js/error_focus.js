// Brings a person to what they must read first: the error summary, or what a colleague did meanwhile. From the summary
// it brings them to the answer that needs mending.

function question(control) {
  const legend = control.closest('fieldset')?.querySelector('legend')
  if (legend && (control.type === 'radio' || control.type === 'checkbox' || isNear(legend, control))) return legend
  return document.querySelector(`label[for="${CSS.escape(control.id)}"]`)
}

function isNear(legend, control) {
  return control.getBoundingClientRect().bottom - legend.getBoundingClientRect().top < window.innerHeight / 2
}

function goToAnswer(event) {
  const link = event.target.closest('a')
  const control = link && document.getElementById(link.hash.slice(1))
  const asked = control && question(control)
  if (!asked) return
  event.preventDefault()
  asked.scrollIntoView()
  control.focus({ preventScroll: true })
}

export function focusErrors() {
  const summary = document.querySelector('.govuk-error-summary') ?? document.querySelector('[data-focus]')
  if (!summary) return
  summary.tabIndex = -1
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true })
  summary.addEventListener('click', goToAnswer)
  summary.focus()
}
