// Before anything is drawn: the theme that the reader chose earlier. Without a choice the system's holds.
try {
  const chosen = localStorage.getItem('fahras-theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch { /* storage is switched off */ }
