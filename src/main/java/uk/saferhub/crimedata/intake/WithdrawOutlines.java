package uk.saferhub.crimedata.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes back the outlines that a file brought: each area is drawn again as it was before, or is not held where it was not. What
 * a later file has drawn since stays, and what lay under the file taken back then lies under that later one.
 */
@Repository
class WithdrawOutlines {

    private final JdbcClient client;

    WithdrawOutlines(JdbcClient client) {
        this.client = client;
    }

    /** @return what they came to, a sentence each; none for a file that brought no outlines */
    List<String> of(UUID file) {
        int later = follow(file);
        int before = putBack(file);
        int none = client.sql("update crime_area set held = false where file_id = :file and held")
                .param("file", file)
                .update();
        List<String> became = new ArrayList<>();
        if (before > 0) became.add("Outlines: %,d as they were before again.".formatted(before));
        if (none > 0) became.add("Outlines: %,d not held any more.".formatted(none));
        if (later > 0) became.add("Outlines: %,d had given way to a later file already.".formatted(later));
        return became;
    }

    private int follow(UUID file) {
        client.sql("""
                        update crime_area_was under set replaced_by = mine.replaced_by, replaced_at = mine.replaced_at
                          from crime_area_was mine
                         where mine.file_id = :file and not mine.spent and mine.replaced_by <> :file
                           and under.replaced_by = :file and not under.spent
                           and under.kind = mine.kind and under.year = mine.year and under.code = mine.code
                        """).param("file", file).update();
        return client.sql("update crime_area_was set spent = true where file_id = :file and not spent")
                .param("file", file)
                .update();
    }

    private int putBack(UUID file) {
        int back = client.sql("""
                        update crime_area a
                           set name = w.name, west = w.west, south = w.south, east = w.east, north = w.north,
                               outline = w.outline, file_id = w.file_id
                          from (select distinct on (kind, year, code) * from crime_area_was
                                 where replaced_by = :file and not spent
                                 order by kind, year, code, replaced_at desc, id desc) w
                         where a.kind = w.kind and a.year = w.year and a.code = w.code and a.file_id = :file and a.held
                        """).param("file", file).update();
        client.sql("update crime_area_was set spent = true where replaced_by = :file and not spent")
                .param("file", file)
                .update();
        return back;
    }
}
