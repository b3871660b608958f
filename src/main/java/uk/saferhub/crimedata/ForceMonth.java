package uk.saferhub.crimedata;

import java.time.YearMonth;

/** One month of one force: what is published, replaced and missing as a whole. */
public record ForceMonth(Force force, YearMonth month) {

    /** Whether the other is the same month of the same force, under whatever name the force then had. */
    public boolean sameAs(Force otherForce, YearMonth otherMonth) {
        return force.slug().equals(otherForce.slug()) && month.equals(otherMonth);
    }
}
