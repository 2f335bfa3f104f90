// What words are to whoever looks for them: in small letters and without accents.
export const plain = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
