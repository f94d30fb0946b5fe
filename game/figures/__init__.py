"""Charts and maps as geometry: computed once, drawn by windows and pages alike."""
