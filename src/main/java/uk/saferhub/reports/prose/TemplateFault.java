package uk.saferhub.reports.prose;

/** One thing wrong with a text: the line, counted from 1 within it, and a sentence. */
public record TemplateFault(int line, String sentence) {}
