// Runs in the head of `/`, before anything is painted: on to the language chosen earlier, or to the first one of the
// browser's that the site speaks. The page itself appears only where this script does not run.
(() => {
  document.documentElement.hidden = true;
  const spoken = document.currentScript.dataset.languages.split(' ');
  let saved = null;
  try {
    saved = localStorage.getItem('drydock:language');
  } catch {
    // Storage is forbidden: the browser's languages decide.
  }
  const wanted = [saved, ...navigator.languages.map((tag) => tag.toLowerCase().split('-')[0])];
  const language = wanted.find((id) => spoken.includes(id)) ?? spoken[0];
  location.replace(`/${language}/${location.search}${location.hash}`);
})();
