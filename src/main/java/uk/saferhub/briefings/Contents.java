package uk.saferhub.briefings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import uk.saferhub.briefings.making.Content;

/** What briefings say. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Contents {

    private final JdbcClient client;
    private final ObjectMapper json;

    Contents(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** What it says. The caller has decided that it may be seen. */
    Content of(Briefing briefing) {
        return client.sql("select content from ward_briefing where id = :id")
                .param("id", briefing.id())
                .query((row, n) -> json.readValue(row.getString(1), Content.class))
                .single();
    }

    /** What these say, in their order. The caller has decided that they may be seen. */
    List<Content> of(List<Briefing> briefings) {
        Map<UUID, Content> said = new HashMap<>();
        client.sql("select id, content from ward_briefing where id = any (:ids)")
                .param("ids", briefings.stream().map(Briefing::id).toArray(UUID[]::new))
                .query(row -> {
                    said.put(row.getObject("id", UUID.class), json.readValue(row.getString("content"), Content.class));
                });
        return briefings.stream().map(briefing -> said.get(briefing.id())).toList();
    }

    /**
     * What was told of the partnership's own records in another round of the same months that was issued, by the ward's code.
     * It stays as it was told: a second count of the same days would give one record away by the difference.
     */
    Map<String, List<Content.Own>> told(Round round) {
        Map<String, List<Content.Own>> told = new HashMap<>();
        client.sql("""
                select b.ward_code, b.content from ward_briefing b join briefing_round r on r.id = b.round_id
                where r.realm_id = :realm and r.first_month = :first and r.last_month = :last and r.issued_on is not null
                  and r.id <> :round
                order by r.issued_on desc, r.id
                """)
                .param("realm", round.realmId())
                .param("first", round.firstMonth())
                .param("last", round.lastMonth())
                .param("round", round.id())
                .query(row -> {
                    told.putIfAbsent(
                            row.getString("ward_code"),
                            json.readValue(row.getString("content"), Content.class)
                                    .own());
                });
        return told;
    }
}
