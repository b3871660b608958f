/** Where tension between communities stands, place by place, out of the reports that one may see (ASB-13). */
@NullMarked
package uk.saferhub.complaints.tension;

import org.jspecify.annotations.NullMarked;
