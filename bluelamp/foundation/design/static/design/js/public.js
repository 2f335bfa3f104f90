// Everything a public page runs; each page is complete without it.
import { focusErrors } from './error_focus.js'
import { leaveQuickly } from './leave.js'
import { pressLinkButtons } from './link_buttons.js'
import { offerPrinting } from './print.js'
import { submitOnce } from './submit_once.js'

leaveQuickly()
focusErrors()
submitOnce()
pressLinkButtons()
offerPrinting()
