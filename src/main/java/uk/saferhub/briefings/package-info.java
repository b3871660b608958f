/**
 * Briefings for ward councillors: for each ward what was published and recorded in some months, beside the same months of
 * the year before, with a map where there is enough to draw one. Words: a <em>round</em> is the briefings of all wards of a
 * partnership for the same months, made at one press ({@code making}); it is <em>issued</em>, and each briefing is
 * <em>held</em>; a <em>perception</em> is what residents say, as their councillor tells it. A councillor reads numbers and
 * never a case.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "web :: charts",
            "timeline",
            "access",
            "configuration",
            "files",
            "figures",
            "actions",
            "crimedata",
            "crimedata :: areas",
            "crimedata :: catalogue",
            "analysis",
            "analysis :: places"
        })
@NullMarked
package uk.saferhub.briefings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
