package uk.saferhub.retention;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.saferhub.timeline.Erasure;

/** The right over timeline and log that one disposal gives while it is carried out, and no longer. */
record DisposalHand(JdbcClient client, UUID disposal) implements Erasure.Hand {

    @Override
    public long bare(List<Erasure.Bare> rows) {
        return client.sql("""
                select erase_happenings(:disposal, :ids::uuid[],
                  (select array_agg(convert_from(decode(f, 'base64'), 'UTF8') order by n)
                   from unnest(:facts::text[]) with ordinality w (f, n)),
                  (select array_agg(decode(d, 'hex') order by n) from unnest(:digests::text[]) with ordinality w (d, n)))
                """)
                .param("disposal", disposal)
                .param("ids", array(rows.stream().map(row -> row.id().toString())))
                .param(
                        "facts",
                        array(rows.stream()
                                .map(row -> Base64.getEncoder()
                                        .encodeToString(
                                                row.facts().getBytes(java.nio.charset.StandardCharsets.UTF_8)))))
                .param("digests", array(rows.stream().map(row -> HexFormat.of().formatHex(row.digest()))))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Erasure.Locked> told() {
        return client.sql("select key_id, content from log_of_disposal(:disposal)")
                .param("disposal", disposal)
                .query(Erasure.Locked.class)
                .list();
    }

    private static String array(java.util.stream.Stream<String> words) {
        return words.collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
