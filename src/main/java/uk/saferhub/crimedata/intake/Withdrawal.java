package uk.saferhub.crimedata.intake;

import java.time.Instant;

/**
 * That an imported file was taken back.
 *
 * @param became what each of its months and releases came to, a line for each
 */
public record Withdrawal(String reason, String became, Instant at, String by) {}
