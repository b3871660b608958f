package uk.saferhub.crimedata;

import java.util.List;
import uk.saferhub.crimedata.ImportedFile.MonthChange;
import uk.saferhub.crimedata.ImportedFile.Outcome;

/** What an import did, file by file. */
public record ImportReport(List<ImportedFile> files) {

    /** How many files came out so. */
    public long count(Outcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }

    /** How many months of forces are new, replaced or unchanged. */
    public long count(MonthChange.Kind kind) {
        return files.stream()
                .flatMap(file -> file.changes().stream())
                .filter(change -> change.kind() == kind)
                .count();
    }

    public long rowsRead() {
        return files.stream().mapToLong(ImportedFile::rowsRead).sum();
    }

    public long rowsRejected() {
        return files.stream().mapToLong(ImportedFile::rowsRejected).sum();
    }

    /** Whether everything that should have been imported was: no file failed and no row was rejected. */
    public boolean clean() {
        return count(Outcome.FAILED) == 0 && rowsRejected() == 0;
    }
}
