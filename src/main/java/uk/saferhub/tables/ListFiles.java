package uk.saferhub.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.access.Permission;
import uk.saferhub.access.Seat;
import uk.saferhub.timeline.ReadLog;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Download;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;
import uk.saferhub.web.Link;

/**
 * Sends a list as a file: the rows and columns that the page shows, of all its pages, read by the same statement with the same
 * locks. The log says that it left, with how many rows, in the transaction that read them.
 */
@Component
public class ListFiles {

    /** More rows than this do not leave in one file; it says so. */
    public static final int MOST = 10_000;

    /** The part of a list's address that asks for the file. */
    private static final String ASKED = "file";

    private static final String MARKING = "OFFICIAL-SENSITIVE";

    private final ReadLog log;
    private final List<HeldBack> heldBack;
    private final List<HeldWords> heldWords;

    ListFiles(ReadLog log, List<HeldBack> heldBack, List<HeldWords> heldWords) {
        this.log = log;
        this.heldBack = heldBack;
        this.heldWords = heldWords;
    }

    /** Whether the actor may download what they may read on this page: by every grant that it is read from. */
    public boolean may(Actor actor) {
        // The same grant must carry both: leave to download from one is no leave for what another lets one read.
        Set<UUID> carrying =
                actor.seats(Permission.EXPORT_LIST).stream().map(Seat::grantId).collect(Collectors.toSet());
        return !actor.seats().isEmpty()
                && actor.seats().stream().map(Seat::grantId).allMatch(carrying::contains);
    }

    /** The links below a list. @param path of the list with its filter; nothing for whoever may not download */
    public List<Link> links(Actor actor, String path) {
        if (!may(actor)) return List.of();
        String start = path + (path.contains("?") ? "&" : "?") + ASKED + "=";
        return Arrays.stream(FileKind.values())
                .map(kind -> Link.to("Download this list (" + kind + ")", start + kind.ending()))
                .toList();
    }

    /**
     * The file, where the request asks for one.
     *
     * @param asked the request's parameters
     * @param table makes the list, whole; called only where a file is asked for
     * @throws NotFound where it is asked by somebody who may not download
     */
    public <R> Optional<ModelAndView> answer(
            Map<String, List<String>> asked, Actor actor, Frame frame, Supplier<ListTable<R>> table) {
        String ending = Fields.of(asked).value(ASKED);
        if (ending.isEmpty()) return Optional.empty();
        FileKind kind = FileKind.of(ending).filter(known -> may(actor)).orElseThrow(NotFound::new);
        return Optional.of(send(kind, actor, frame, table.get()));
    }

    private ModelAndView send(FileKind kind, Actor actor, Frame frame, ListTable<?> whole) {
        ListTable<?> table = whole;
        var leftOut = new ArrayList<String>();
        for (HeldBack rule : heldBack) {
            int before = table.rows().size();
            table = table.without(rule.among(table.records()));
            int out = before - table.rows().size();
            if (out > 0) leftOut.add("%,d left out, since %s.".formatted(out, rule.why()));
        }
        for (HeldWords rule : heldWords) {
            List<HeldWords.Row> typed = table.typed();
            List<HeldWords.Row> leaving = rule.leaving(typed, actor);
            long held = IntStream.range(0, typed.size())
                    .filter(row -> !typed.get(row).equals(leaving.get(row)))
                    .count();
            if (held == 0) continue;
            table = table.leaving(typed, leaving);
            leftOut.add(
                    "Words of %,d %s are held back, since %s.".formatted(held, held == 1 ? "row" : "rows", rule.why()));
        }
        log.note("file", table.title() + ", " + kind);
        log.note("rows", Integer.toString(table.rows().size()));
        if (!table.asked().isEmpty()) log.note("narrowed to", table.asked());
        if (!leftOut.isEmpty()) log.note("left out", String.join(" ", leftOut));
        List<String> about = about(actor, frame, table);
        about.addAll(leftOut);
        try {
            Path spooled = Files.createTempFile("saferhub-list", null);
            try (OutputStream out = Files.newOutputStream(spooled)) {
                write(kind, table, about, out);
            }
            return new ModelAndView(
                    Download.of(spooled, "saferhub-list-" + actor.today() + "." + kind.ending(), kind.mediaType()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(FileKind kind, ListTable<?> table, List<String> about, OutputStream out)
            throws IOException {
        switch (kind) {
            case ODS -> OdsFile.write(table, about, out);
            case XLSX -> XlsxFile.write(table, about, out);
            case CSV -> {
                try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                    CsvFile.write(table, String.join(" ", about), text);
                }
            }
        }
    }

    private static List<String> about(Actor actor, Frame frame, ListTable<?> table) {
        var about = new ArrayList<String>();
        about.add((frame.marking() == null ? MARKING : frame.marking()) + ".");
        about.add("%s, as %s saw it on %s.".formatted(table.title(), actor.name(), Dates.moment(actor.now())));
        if (!table.asked().isEmpty()) about.add("Narrowed to " + table.asked() + ".");
        int rows = table.rows().size();
        about.add(
                rows < MOST
                        ? "%,d %s.".formatted(rows, rows == 1 ? "row" : "rows")
                        : "The first %,d rows: there may be more. Narrow the list to have the rest.".formatted(MOST));
        return about;
    }
}
