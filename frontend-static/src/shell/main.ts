import '../style/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './router'
import { applyLook, readConfig, setElder, whoAmI } from './session'

if (/[?&]elder=1/.test(location.search)) setElder(true)
applyLook()
matchMedia('(prefers-color-scheme: dark)').addListener(applyLook)
createApp(App).use(router).mount('#app')
readConfig()
whoAmI()
if ('serviceWorker' in navigator) window.addEventListener('load', () => { navigator.serviceWorker.register('/sw.js').catch(() => undefined) })
