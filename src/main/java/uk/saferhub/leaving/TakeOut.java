package uk.saferhub.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import uk.saferhub.timeline.LogArchive;

/** Writes all that belongs to a partnership into a folder, as it stood at one moment while people went on working. */
@Component
public class TakeOut {

    private final LogArchive log;

    TakeOut(LogArchive log) {
        this.log = log;
    }

    /**
     * Writes everything but the description, without which the folder is not whole. What was begun is deleted where it fails.
     *
     * @param owner a connection of the tables' owner, for this alone; nothing is changed
     * @param data the installation's folder of files
     * @param to a folder that is empty or not there yet
     * @param progress is told a sentence for each table
     * @throws IllegalStateException where a row points to one that stays behind, so that the folder could not arrive anywhere
     */
    public TakenOut write(Connection owner, Leaver leaver, Path data, Path to, Consumer<String> progress)
            throws IOException, SQLException {
        Folder folder = Folder.empty(to);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setAutoCommit(false);
        try {
            return new TakenOut(folder, described(owner, leaver, data, folder, progress));
        } catch (IOException | SQLException | RuntimeException failed) {
            folder.forget();
            throw failed;
        } finally {
            // Takes the temporary tables with it.
            owner.rollback();
        }
    }

    private Description described(Connection owner, Leaver leaver, Path data, Folder folder, Consumer<String> progress)
            throws IOException, SQLException {
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        Map<String, Table> tables = Catalogue.read(client);
        var belonging = new Belonging(tables, Listed.tables(), leaver);
        Map<String, String> conditions = belonging.conditions();
        new Needed(client, tables, conditions, belonging.needed()).gather();
        List<String> missing = Whole.missing(client, tables, conditions, belonging.same());
        if (!missing.isEmpty()) throw new IllegalStateException(String.join("; ", missing) + ".");
        var rows = new Rows(owner);
        var rowsets = new ArrayList<Description.Rowset>();
        var files = new ArrayList<Description.LooseFile>();
        for (Table table : Order.of(tables, conditions.keySet())) {
            String condition = conditions.get(table.name());
            rowsets.add(written(rows, table, condition, folder));
            var column = rows.fileColumn(table);
            if (column.isPresent())
                files.addAll(PapersBeside.write(owner, column.get(), condition, folder)
                        .values());
            progress.accept("%s: %,d".formatted(table.name(), rowsets.getLast().rows()));
        }
        files.addAll(LooseFiles.crime(data, folder));
        progress.accept("log: %,d entries"
                .formatted(log.write(
                        client, leaver.realms(), folder.make("log/entries.csv"), folder.make("log/heads.csv"))));
        for (String one : List.of("log/entries.csv", "log/heads.csv")) files.add(LooseFiles.described(folder, one));
        Files.writeString(folder.make("README.txt"), Listed.text("README.txt"));
        return description(leaver, Migrations.of(client), rowsets, files);
    }

    private static Description.Rowset written(Rows rows, Table table, String condition, Folder folder)
            throws IOException, SQLException {
        String url = "rows/" + table.name() + ".csv";
        Rows.Written written;
        try (OutputStream out = Files.newOutputStream(folder.make(url))) {
            written = rows.write(table, condition, out);
        }
        String inFile = rows.fileColumn(table).map(Listed.FileColumn::column).orElse("");
        return new Description.Rowset(
                table.name(),
                table.comment(),
                url,
                written.rows(),
                written.sha256(),
                rows.columns(table).stream()
                        .map(column -> new Description.Column(
                                column.name(),
                                column.type(),
                                column.required(),
                                column.comment(),
                                column.name().equals(inFile) ? true : null))
                        .toList(),
                table.key(),
                table.references().stream()
                        .map(one -> new Description.ForeignKey(one.columns(), one.table(), one.to()))
                        .toList());
    }

    private static Description description(
            Leaver leaver, Migrations migrations, List<Description.Rowset> rowsets, List<Description.LooseFile> files) {
        return new Description(
                Description.FORMAT,
                leaver.codes(),
                leaver.at(),
                leaver.orderedBy(),
                leaver.approvedBy(),
                migrations.newest(),
                migrations.sha256(),
                rowsets,
                Listed.tables().values().stream()
                        .filter(one -> one.how() == Listed.How.LEFT || one.how() == Listed.How.SAME)
                        .map(one -> new Description.Left(one.table(), one.words()))
                        .toList(),
                Listed.leftColumns().stream()
                        .map(one -> new Description.Left(one.table() + "." + one.column(), one.reason()))
                        .toList(),
                files);
    }
}
