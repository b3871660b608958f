/**
 * How the measures of priorities stand against their targets: scorecards (PRF-06), and the <em>performance pack</em> that is made
 * for each meeting (ANL-12). A <em>line</em> is one target with its measure now and before; its <em>state</em> is red, amber or
 * green by rule, and red asks for words. A pack that is sent does not change any more, and stands among its meeting's documents.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "timeline",
            "access",
            "configuration",
            "figures",
            "meetings",
            "registers",
            "files",
            "tables"
        })
@NullMarked
package uk.saferhub.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
