// Before the first paint: the colours and the language the visitor chose the last time.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ik.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const lang = localStorage.getItem('ik.lang');
    root.lang = lang === 'de' || lang === 'en' ? lang : /^de\b/i.test(navigator.language) ? 'de' : 'en';
  } catch {
    // Storage is switched off: the defaults do.
  }
})();
