package uk.saferhub.commands;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.saferhub.access.Desk;
import uk.saferhub.crimedata.CrimeData;
import uk.saferhub.crimedata.Dimension;
import uk.saferhub.crimedata.ImportedFile;
import uk.saferhub.crimedata.Incomplete;
import uk.saferhub.crimedata.Progress;
import uk.saferhub.crimedata.Question;
import uk.saferhub.crimedata.Stated;

/** Open crime data. It holds nobody's records, so the operating-system user is credential enough. */
@Command(
        name = "crime",
        mixinStandardHelpOptions = true,
        description = "Imports and counts open data: street crime, outlines and look-ups of areas, populations.",
        subcommands = {CrimeCommand.Import.class, CrimeCommand.Count.class})
class CrimeCommand {

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Imports files, folders, zips and spreadsheets. A month of a force is replaced whole or not at all: a file with a row that cannot be read changes no month. Exits 1 if a file failed.")
    static class Import implements Callable<Integer> {
        @Spec
        CommandSpec command = CommandSpec.create();

        @Mixin
        Where where = new Where();

        @Parameters(arity = "1..*", paramLabel = "PATH")
        List<Path> paths = List.of();

        @Option(
                names = "--rejects",
                defaultValue = "crime-rejects.csv",
                paramLabel = "FILE",
                description =
                        "Where rows that cannot be read are listed, if there are any (default: ${DEFAULT-VALUE}).")
        Path rejects = Path.of("crime-rejects.csv");

        @Option(
                names = "--accept-rejects",
                description =
                        "Takes in what can be read of a file with rows that cannot. Its months are marked as incomplete wherever they are counted; a whole month that is held never gives way to one.")
        boolean acceptRejects;

        @Option(
                names = "--force",
                defaultValue = "",
                description =
                        "Whose the files are, for stops and searches whose file was renamed: nothing in it says so. Such as north-yorkshire.")
        String force = "";

        @Option(
                names = "--month",
                defaultValue = "",
                description = "Of which month such a file was published, such as 2025-08.")
        String month = "";

        @Option(
                names = "--areas",
                defaultValue = "",
                description =
                        "Of which kind and year the areas of outlines or populations are, where the file does not say it: ward-2025, lsoa-2021.")
        String areas = "";

        @Override
        public Integer call() throws Exception {
            Stated stated = Given.read(command, "--force, --month, --areas", () -> Stated.of(force, month, areas));
            return Program.run(where, program -> {
                program.getBean(Desk.class).open(Who.about("crime import " + paths), actor -> true);
                String by = System.getProperty("user.name") + " (command line)";
                Incomplete incomplete = acceptRejects ? Incomplete.ACCEPTED : Incomplete.REFUSED;
                CrimeData crime = program.getBean(CrimeData.class);
                var report = crime.importFrom(paths, by, incomplete, stated, new OnTerminal());
                System.out.printf(
                        "%,d rows read, %,d rejected, %d files failed.%n",
                        report.rowsRead(), report.rowsRejected(), report.count(ImportedFile.Outcome.FAILED));
                if (report.rowsRejected() > 0) {
                    try (Writer all = Files.newBufferedWriter(rejects)) {
                        crime.writeRejects(report, all);
                    }
                    System.err.println(
                            "saferhub: the rejected rows, with file, line and reason, are in " + rejects + ".");
                }
                return report.count(ImportedFile.Outcome.FAILED) == 0 ? 0 : 1;
            });
        }
    }

    @Command(
            name = "count",
            mixinStandardHelpOptions = true,
            description = "Counts what is held. A missing month is \"no data\", never 0.")
    static class Count implements Callable<Integer> {
        @Spec
        CommandSpec command = CommandSpec.create();

        @Mixin
        Where where = new Where();

        @Option(
                names = "--by",
                defaultValue = "force,month,type",
                description = "Any of force, month, type, lsoa, ward, district (default: ${DEFAULT-VALUE}).")
        String by = "";

        @Option(names = "--format", defaultValue = "csv", description = "csv.")
        String format = "csv";

        @Override
        public Integer call() throws Exception {
            if (!format.equals("csv")) throw Given.wrong(command, "--format takes csv, not " + format);
            List<Dimension> dimensions = Given.read(command, "--by", () -> Dimension.list(by));
            return Program.run(where, program -> {
                CrimeData crime = program.getBean(CrimeData.class);
                System.out.print(crime.csv(crime.count(Question.countBy(dimensions.toArray(Dimension[]::new)))));
                return 0;
            });
        }
    }

    /** Progress on a terminal's standard error; in a script, one line a file. */
    private static final class OnTerminal implements Progress {

        @Override
        public void rows(String file, long rows) {
            if (System.console() != null) System.err.printf("\r%s: %,d rows", file, rows);
        }

        @Override
        public void done(ImportedFile file) {
            System.err.printf("%s%s%n", System.console() != null ? "\r" : "", file.inWords());
        }
    }
}
