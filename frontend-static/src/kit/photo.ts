import { request } from '../shell/client'

const SIDE = 1600
const BYTES = 400 * 1024
/** Makes a photo small enough for a phone's network; drops place and device data on the way. */
export async function smaller(file: File): Promise<Blob> {
  if (!('createImageBitmap' in window)) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')
    if (!pen) return file
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of [0.82, 0.7, 0.55]) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
      if (blob && (blob.size <= BYTES || quality === 0.55)) return blob
    }
    return file
  } catch {
    return file // the server says what is wrong with it
  }
}
/** Those that the portal says it no longer has; without an answer none is taken for lost. */
export async function missing<P extends { url: string }>(photos: P[]): Promise<P[]> {
  const there = await Promise.all(photos.map((p) => request(p.url, { method: 'HEAD' }).then((r) => r.status !== 404, () => true)))
  return photos.filter((_, i) => !there[i])
}
