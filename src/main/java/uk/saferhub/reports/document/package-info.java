/** The paper itself: head, numbered paragraphs, tables that foot, implications, appendices. Pure records. */
@NullMarked
package uk.saferhub.reports.document;

import org.jspecify.annotations.NullMarked;
