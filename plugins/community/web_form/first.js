// Sveltia CMS waits until form.js has told it how files are written.
window.CMS_MANUAL_INIT = true;
