// Shows of a form on one page only what is asked after the answers so far. Without it all is shown.

function given(form, name) {
  const fields = [...form.elements].filter((one) => one.name === name && !one.closest('[data-only][hidden]'))
  const chosen = fields.filter((one) => (/^(radio|checkbox)$/.test(one.type) ? one.checked : one.value.trim()))
  return chosen.map((one) => one.value)
}

function isAsked(form, { only, answered }) {
  const answers = given(form, only)
  return answered ? answered.split(' ').some((one) => answers.includes(one)) : answers.length > 0
}

// Of a part in which every question waits for an answer, its title alone would stand there.
const asksNothing = (part) => [...part.children].every((one) => one.hidden || one.matches('h2'))

export function followBranches() {
  const form = document.querySelector('form[data-branches]')
  if (!form) return
  const follow = () => {
    for (const part of form.querySelectorAll('[data-only]')) part.hidden = !isAsked(form, part.dataset)
    for (const part of form.querySelectorAll('section:not([data-only])')) part.hidden = asksNothing(part)
  }
  form.addEventListener('input', follow)
  follow()
}
