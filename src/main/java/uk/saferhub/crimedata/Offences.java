package uk.saferhub.crimedata;

import java.util.List;

/**
 * Offences by code out of the Home Office's tables of outcomes. Every offence has one outcome, so that the offences of all
 * outcomes together are the offences; those not yet decided are among them.
 */
public interface Offences {

    /** @param year financial, as published: "2017/18" @param quarter of it, from 1 */
    record Row(String year, int quarter, String code, String offence, long offences) {}

    /** The forces of which offences are held, as the tables name them. */
    List<String> forces();

    /** Of one force, by year, quarter and code. */
    List<Row> of(String force);
}
