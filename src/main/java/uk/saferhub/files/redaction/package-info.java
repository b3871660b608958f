/** Makes a redacted copy of a PDF that holds nothing of what was covered: pictures of its pages, and no text at all. */
@NullMarked
package uk.saferhub.files.redaction;

import org.jspecify.annotations.NullMarked;
