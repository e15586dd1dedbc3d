"""One file per format. `html`, `pdf`, `docx`, `mail` are only ever run by the worker; the others are harmless."""
