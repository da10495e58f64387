// Writes /reference.html from the schema.
import { writeFileSync } from 'node:fs'
import { referencePage, SCRIPT, STYLE } from './reference-page.mjs'
import { sdl } from './sdl.mjs'

writeFileSync('dist/reference.html', referencePage(sdl()))
writeFileSync('dist/reference.css', STYLE)
writeFileSync('dist/reference.js', SCRIPT)
