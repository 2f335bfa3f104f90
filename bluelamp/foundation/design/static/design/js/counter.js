// What the form at a counter, and the receipt after it, carry beside the script of all pages.
import { followBranches } from './branches.js'
import { keepOnTheDevice } from './kept.js'

followBranches()
keepOnTheDevice()
