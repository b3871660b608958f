package uk.saferhub.leaving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether a folder is whole and as it was written, and whether this database can take it in. */
final class Described {

    private Described() {}

    /**
     * @param sha256 of the description, as whoever let it leave told it
     * @throws IllegalArgumentException where there is no description, another than was told, or one that this program does not know
     */
    static Description read(Folder folder, String sha256) throws IOException {
        if (!folder.has(Description.FILE))
            throw new IllegalArgumentException("There is no " + Description.FILE
                    + " in the folder: nothing left into it, or leaving was interrupted and it is not whole.");
        String here = sha256(folder);
        if (!here.equals(sha256.strip().toLowerCase(Locale.ROOT)))
            throw new IllegalArgumentException("The SHA-256 of " + Description.FILE + " is " + here
                    + " and not the one that was told: this is not the folder that left, or it was changed since.");
        try {
            Description said =
                    JsonMapper.shared().readValue(Files.readAllBytes(folder.file(Description.FILE)), Description.class);
            if (Description.FORMAT.equals(said.format())
                    && said.partnerships().stream().allMatch(code -> code.matches("[a-z0-9-]{1,60}"))) return said;
        } catch (JacksonException | NullPointerException unknown) {
            // As below: it was not written by this version, or was changed since.
        }
        throw new IllegalArgumentException(
                Description.FILE + " does not say \"" + Description.FORMAT + "\": this program cannot read it.");
    }

    static String sha256(Folder folder) throws IOException {
        return LooseFiles.sha256(folder.file(Description.FILE));
    }

    /** @throws IllegalArgumentException naming the first file that is not as it was written */
    static void check(Folder folder, Description said) throws IOException {
        for (Description.Rowset one : said.tables()) same(folder.file(one.url()), one.url(), one.sha256());
        for (Description.LooseFile one : said.files()) same(folder.file(one.url()), one.url(), one.sha256());
    }

    private static void same(Path file, String url, String sha256) throws IOException {
        if (!LooseFiles.sha256(file).equals(sha256))
            throw new IllegalArgumentException(url + " is not as it was written: its SHA-256 differs.");
    }

    /** @throws IllegalArgumentException where the schema is another, or something is in one of the tables */
    static void fits(JdbcClient owner, Map<String, Table> tables, Description said) {
        Migrations here = Migrations.of(owner);
        if (!here.sha256().equals(said.migrations()))
            throw new IllegalArgumentException(
                    "The folder was written by a SaferHub whose schema is of %s, and this one's is of %s. Bring it in with the same version, then update."
                            .formatted(said.migration(), here.newest()));
        var nobody = new Leaver(List.of("nobody"), List.of(new UUID(0, 0)), "", "", java.time.Instant.EPOCH);
        var going = new Belonging(tables, Listed.tables(), nobody).conditions().keySet();
        var told = new TreeSet<>(
                said.tables().stream().map(Description.Rowset::name).toList());
        if (!told.equals(going) || told.size() != said.tables().size())
            throw new IllegalArgumentException(Description.FILE + " does not name the tables of this version.");
        // Two arrivals at once wait for each other, and the second finds the first.
        owner.sql("lock table partnership in exclusive mode").update();
        for (String table : going)
            if (owner.sql("select exists (select from " + Table.quoted(table) + ")")
                    .query(Boolean.class)
                    .single())
                throw new IllegalArgumentException(
                        "This database is not empty: there are rows of " + table + ". Name a new, empty one.");
    }
}
