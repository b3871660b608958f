package uk.saferhub.leaving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.timeline.ArrivedTimeline;

/** Brings what left another installation into an empty one, all of it or nothing, and proves that every row is as it was. */
@Component
public class BringIn {

    private final ArrivedTimeline timeline;

    BringIn(ArrivedTimeline timeline) {
        this.timeline = timeline;
    }

    /**
     * What arrived.
     *
     * @param told rows of the timeline that this installation's log tells of now
     */
    public record Arrived(String partnerships, int tables, long rows, long told) {}

    /**
     * Brings it, in one transaction.
     *
     * @param owner a connection of the tables' owner, for this alone
     * @param sha256 of the description as it left, told by another way than the folder: whoever alters the folder can write hashes
     *     too
     * @param data this installation's folder of files
     * @param about the command, for the log
     * @param progress is told a sentence for each table
     * @throws IllegalArgumentException where the folder is not whole, was changed, is of another version, or the database is not empty
     * @throws IllegalStateException where a table's rows are not what they were when they left: then nothing was brought
     */
    public Arrived bring(Connection owner, Path from, String sha256, Path data, String about, Consumer<String> progress)
            throws IOException {
        Folder folder = Folder.existing(from);
        Description said = Described.read(folder, sha256);
        Described.check(folder, said);
        var source = new SingleConnectionDataSource(owner, true);
        JdbcClient client = JdbcClient.create(source);
        Arrived arrived = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            try {
                return bring(owner, client, folder, said, data, about, progress);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused.getMessage(), refused);
            }
        });
        // The planner knows nothing of what has just come.
        client.sql("analyze").update();
        return arrived;
    }

    private Arrived bring(
            Connection owner,
            JdbcClient client,
            Folder folder,
            Description said,
            Path data,
            String about,
            Consumer<String> progress)
            throws IOException, SQLException {
        Map<String, Table> tables = Catalogue.read(client);
        Described.fits(client, tables, said);
        var rows = new Rows(owner);
        var arrival = new Arrival(owner, client, rows, folder);
        List<Table> ordered =
                said.tables().stream().map(one -> tables.get(one.name())).toList();
        // Search words and the like, which a trigger would make again, arrive as rows of their own.
        triggers(client, ordered, "disable");
        for (Description.Rowset one : said.tables()) {
            arrival.of(tables.get(one.name()), one);
            progress.accept("%s: %,d rows brought".formatted(one.name(), one.rows()));
        }
        triggers(client, ordered, "enable");
        for (Description.Rowset one : said.tables()) {
            Rows.Written now = rows.hash(tables.get(one.name()), "true");
            if (now.rows() != one.rows() || !now.sha256().equals(one.sha256()))
                throw new IllegalStateException("The rows of %s are not what they were: %s when they left, %s here."
                        .formatted(one.name(), one.sha256(), now.sha256()));
            progress.accept("%s: %,d rows, equal".formatted(one.name(), now.rows()));
        }
        String names = String.join("-", said.partnerships());
        long told = timeline.tell(
                client, about, Map.of("partnerships", names, "sha256 of the description", Described.sha256(folder)));
        LooseFiles.bring(folder, said.files(), "crime/", data.resolve("crime"));
        LooseFiles.bring(folder, said.files(), "log/", data.resolve("arrived").resolve(names));
        return new Arrived(
                names,
                said.tables().size(),
                said.tables().stream().mapToLong(Description.Rowset::rows).sum(),
                told);
    }

    private static void triggers(JdbcClient client, List<Table> tables, String what) {
        for (Table table : tables)
            if (table.triggered())
                client.sql("alter table " + Table.quoted(table.name()) + " " + what + " trigger user")
                        .update();
    }
}
