// The lists that open as one writes about a contact: saved replies in an answer, and colleagues in a note.
import { offerMentions } from './mentions.js'
import { offerSavedReplies } from './saved_replies.js'

export function offerPickers() {
  offerSavedReplies()
  offerMentions()
}
