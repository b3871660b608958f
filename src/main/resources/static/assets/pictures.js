// Photographs for the phone forms: made smaller before they are kept, and without what the camera notes in them.
const MOST = 5;
const LONGEST = 1600;
const QUALITY = 0.8;

async function smaller(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const by = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * by));
  canvas.height = Math.max(1, Math.round(bitmap.height * by));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve, reject) => canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/jpeg', QUALITY));
}

function text(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The form's photographs as text. One that the browser cannot read goes as it is; the server says what is wrong with it. */
export async function chosen(form) {
  const files = [...(form.elements.photo?.files ?? [])].slice(0, MOST);
  return Promise.all(files.map(async (file) => text(await smaller(file).catch(() => file))));
}

/** The picture of such a text. */
export function bytes(said) {
  return new Blob([Uint8Array.from(atob(said), (c) => c.charCodeAt(0))], { type: 'image/jpeg' });
}
