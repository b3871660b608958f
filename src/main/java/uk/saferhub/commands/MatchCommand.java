package uk.saferhub.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.saferhub.matching.Labels;
import uk.saferhub.matching.Mapping;
import uk.saferhub.matching.Matching;
import uk.saferhub.matching.PairsFile;
import uk.saferhub.matching.Quality;
import uk.saferhub.matching.RecordFile;
import uk.saferhub.matching.Records;

/** Finds records of the same person in files. It needs no database and keeps nothing but what it is told to write. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Finds records that may be of the same person: doubles in one CSV file, or links between two.",
            "Each pair is written with its weight (in bits), its probability and how the score came about."
        })
class MatchCommand implements Callable<Integer> {

    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(arity = "1..2", paramLabel = "FILE", description = "A CSV file with a header, or two to be linked.")
    List<Path> files = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML: which column says what. Without it the columns' names are guessed at.")
    @Nullable
    Path mapping;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the pairs.")
    @Nullable
    Path out;

    @Option(
            names = "--threshold",
            paramLabel = "0-1",
            description =
                    "Probability from which a pair is written (default: the model's, 0.5). 0 writes all compared.")
    @Nullable
    Double threshold;

    @Option(
            names = "--labels",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE",
            description =
                    "Prints precision, recall and F1 at each threshold: by a CSV of pairs known to be the same, or by the file's own truth (a cluster column, or the mapping's \"truth\").")
    @Nullable
    String labels;

    @Override
    public Integer call() throws Exception {
        if (out == null && labels == null)
            throw Given.wrong(command, "say where the pairs go (--out FILE), or ask how good they are (--labels)");
        Mapping columns = mapping == null ? Mapping.guess(RecordFile.header(files.getFirst())) : Mapping.read(mapping);
        columns.sentences().forEach(line -> System.err.println("  " + line));
        Records records = RecordFile.read(files, columns);
        System.err.printf("%,d records read%n", records.size());
        var matching = new Matching(columns.model(), records);
        double least = threshold == null ? columns.model().threshold() : threshold;
        long started = System.nanoTime();
        List<Matching.Scored> pairs = matching.pairs(labels == null ? least : 0, MatchCommand::progress);
        double seconds = (System.nanoTime() - started) / 1e9;
        if (System.console() != null) System.err.print("\r");
        System.err.printf("%,.0f pairs a second%n", matching.compared() / seconds);
        System.out.printf(
                "%,d of %,d pairs compared (%.3f %%)%n",
                matching.compared(), records.allPairs(), 100.0 * matching.compared() / Math.max(1, records.allPairs()));
        if (out != null)
            write(
                    matching,
                    pairs.stream().filter(pair -> pair.probability() >= least).toList(),
                    least);
        if (labels != null) tell(quality(records, labels), pairs);
        return 0;
    }

    private void write(Matching matching, List<Matching.Scored> pairs, double least) throws IOException {
        PairsFile.write(java.util.Objects.requireNonNull(out), matching, pairs);
        System.out.printf("%,d pairs of probability %s or more written to %s%n", pairs.size(), least, out);
    }

    private static Quality quality(Records records, String labels) throws IOException {
        if (!labels.isEmpty()) return Quality.byPairs(records, Labels.read(Path.of(labels)));
        if (records.clusters().isEmpty())
            throw new IllegalArgumentException(
                    "the records do not say who is who: give --labels FILE, or \"cluster\" or \"truth\" in the mapping");
        return Quality.byClusters(records);
    }

    private static void tell(Quality quality, List<Matching.Scored> pairs) {
        System.out.printf(
                "%,d true pairs, %.4f of them compared%nthreshold,precision,recall,f1%n",
                quality.truePairs(), quality.reached(pairs));
        for (Quality.At at : quality.atEachThreshold(pairs))
            System.out.printf("%s,%.4f,%.4f,%.4f%n", at.threshold(), at.precision(), at.recall(), at.f1());
    }

    private static void progress(long done, long all) {
        if (System.console() != null) System.err.printf("\r%,d of %,d pairs", done, all);
    }
}
