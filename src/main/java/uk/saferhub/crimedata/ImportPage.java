package uk.saferhub.crimedata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.saferhub.crimedata.ImportedFile.MonthChange;
import uk.saferhub.crimedata.ImportedFile.MonthChange.Kind;
import uk.saferhub.crimedata.ImportedFile.Outcome;
import uk.saferhub.crimedata.areas.AreaKind;
import uk.saferhub.crimedata.intake.Asked;
import uk.saferhub.crimedata.intake.Withdrawal;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Detail;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Paging;
import uk.saferhub.web.Tone;

/**
 * The page where crime data is imported, with the files that were, newest first.
 *
 * @param open imports that wait or run, and those that came to nothing lately
 */
record ImportPage(Frame frame, Fields fields, List<Asked> open, List<ImportedFile> files, Paging paging) {

    private static final int SOME_MONTHS = 5;

    ImportPage {
        frame = frame.withTitle("Import crime data").withMarking("OFFICIAL");
    }

    /** Whether what is rarely needed is in use, so that its words or faults must be seen. */
    boolean more() {
        return Stream.of("force", "month", "areas", "areas-year", "accept", "reason")
                .anyMatch(name -> !fields.value(name).isBlank());
    }

    /** The kinds of areas that a file may be said to be of. */
    List<Choice> kinds() {
        return Arrays.stream(AreaKind.values())
                .map(kind -> Choice.of(kind.word(), kind.words()))
                .toList();
    }

    private static Detail decided(Asked asked) {
        return Detail.of(
                "Rows left out",
                "Decided by %s on %s: %s".formatted(asked.askedBy(), Dates.moment(asked.askedAt()), asked.reason()));
    }

    /** What one import did. @param asked what was decided about it; null where it came by a command */
    record OfImport(
            Frame frame, ImportReport report, @Nullable Asked asked) {
        OfImport {
            frame = frame.withTitle("What was imported").withMarking("OFFICIAL");
        }

        List<Detail> summary() {
            List<Detail> summary = new ArrayList<>(counts());
            if (asked != null && asked.accepts()) summary.add(decided(asked));
            return summary;
        }

        private List<Detail> counts() {
            return List.of(
                    Detail.of(
                            "Files",
                            "%d, of which %d imported, %d held already, %d skipped, %d failed"
                                    .formatted(
                                            report.files().size(),
                                            report.count(Outcome.IMPORTED),
                                            report.count(Outcome.UNCHANGED),
                                            report.count(Outcome.SKIPPED),
                                            report.count(Outcome.FAILED))),
                    Detail.of(
                            "Months",
                            "%d new, %d replaced".formatted(report.count(Kind.NEW), report.count(Kind.REPLACED))),
                    Detail.of("Rows", "%,d read, %,d rejected".formatted(report.rowsRead(), report.rowsRejected())));
        }
    }

    /**
     * One imported file with the rows of it that were rejected.
     *
     * @param asked what was decided about its import; null where it came by a command
     * @param withdrawn that it was taken back; null while it stands
     * @param inForce whether something that it brought is in force
     */
    record OfFile(
            Frame frame,
            Fields fields,
            ImportedFile file,
            List<Reject> rejects,
            @Nullable Asked asked,
            @Nullable Withdrawal withdrawn,
            boolean inForce) {
        OfFile {
            frame = frame.withTitle(file.name()).withMarking("OFFICIAL");
        }

        boolean mayTakeBack() {
            return withdrawn == null && inForce;
        }

        List<Detail> summary() {
            List<Detail> summary = new ArrayList<>(provenance());
            if (asked != null && asked.accepts()) summary.add(decided(asked));
            if (withdrawn != null) {
                summary.add(Detail.of(
                        "Taken back",
                        "%s by %s: %s".formatted(Dates.moment(withdrawn.at()), withdrawn.by(), withdrawn.reason())));
                summary.add(Detail.of("What it came to", withdrawn.became()));
            }
            return summary;
        }

        private List<Detail> provenance() {
            return List.of(
                    Detail.of("Outcome", words(file.outcome())),
                    Detail.of("Note", file.note().isEmpty() ? "Nothing to note" : file.note()),
                    Detail.of("Months", months(file)),
                    Detail.of("Rows", "%,d read, %,d rejected".formatted(file.rowsRead(), file.rowsRejected())),
                    Detail.of("SHA-256 of the file", file.sha256().isEmpty() ? "Not read to its end" : file.sha256()),
                    Detail.of("Imported", Dates.moment(file.at()) + " by " + file.by()));
        }
    }

    /** What a file did to the months it holds, in words: "north-yorkshire 2025-06: 5,449 rows in place of 5,440". */
    static String months(ImportedFile file) {
        return file.changes().isEmpty()
                ? "None changed"
                : file.changes().stream().map(MonthChange::inWords).collect(Collectors.joining("\n"));
    }

    /** The same for a list of files: the first few, and how many more there are. */
    static String someMonths(ImportedFile file) {
        List<MonthChange> changes = file.changes();
        // Hiding one line behind another saves none.
        if (changes.size() <= SOME_MONTHS + 1) return months(file);
        return Stream.concat(
                        changes.stream().limit(SOME_MONTHS).map(MonthChange::inWords),
                        Stream.of("and %,d more months".formatted(changes.size() - SOME_MONTHS)))
                .collect(Collectors.joining("\n"));
    }

    static String words(Outcome outcome) {
        return outcome == Outcome.UNCHANGED
                ? "Held already"
                : outcome.name().charAt(0) + outcome.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case IMPORTED -> Tone.GREEN;
            case UNCHANGED, SKIPPED -> Tone.GREY;
            case FAILED -> Tone.RED;
        };
    }
}
