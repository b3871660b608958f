/** Files that a browser brought and that wait to be imported, what was decided about them, and taking an import back. */
@NullMarked
package uk.saferhub.crimedata.intake;

import org.jspecify.annotations.NullMarked;
