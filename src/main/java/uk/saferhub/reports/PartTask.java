package uk.saferhub.reports;

import java.time.LocalDate;
import java.util.UUID;

/** Who is to write a part. @param dueOn the last day for it (Europe/London) @param done they have written since */
record PartTask(String code, UUID accountId, String owner, LocalDate dueOn, boolean done) {

    String inWords() {
        return done ? owner : "owed by " + owner + ", by " + ReportPages.day(dueOn);
    }
}
