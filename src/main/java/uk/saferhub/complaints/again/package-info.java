/** Who and where come again across cases, complaints and notices, out of the records that one may see (ANL-10). */
@NullMarked
package uk.saferhub.complaints.again;

import org.jspecify.annotations.NullMarked;
