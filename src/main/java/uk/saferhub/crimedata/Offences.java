package uk.saferhub.crimedata;

import java.util.List;

/**
 * Offences by code out of the Home Office's tables: of recorded crime, for forces and for community safety partnerships; and
 * of outcomes, where those of recorded crime are not held. Every offence has one outcome, so that the offences of all
 * outcomes together are the offences; those not yet decided are among them.
 */
public interface Offences {

    /** @param year financial, as published: "2017/18" @param quarter of it, from 1 */
    record Row(String year, int quarter, String code, String offence, long offences) {}

    /**
     * The forces of which offences are held, as the tables name them, and after them the partnerships: "Made-up Vale (Fenshire),
     * community safety partnership".
     */
    List<String> forces();

    /** Of one of these, by year, quarter and code. */
    List<Row> of(String force);
}
