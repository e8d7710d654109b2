// Runs before anything is drawn: applies the theme that the reader chose earlier. Without a choice, the system's
// theme applies.
try {
  const chosen = localStorage.getItem('fahras-theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch { /* storage is switched off */ }
