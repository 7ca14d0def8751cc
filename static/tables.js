// Fetches a table of words: what the engine knows of one language.
export async function table(name) {
  const answer = await fetch(new URL(`./tables/${name}`, import.meta.url));
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
