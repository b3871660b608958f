package uk.saferhub.cases.agency;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.configuration.Organisation;
import uk.saferhub.web.Choice;

/** The organisations of a partnership, to choose from. */
@Component
public class Organisations {

    private final JdbcClient client;
    private final Choices choices;

    Organisations(JdbcClient client, Choices choices) {
        this.client = client;
        this.choices = choices;
    }

    /** Members of the partnership as it is arranged today, by name. */
    public List<Choice> of(UUID realmId, Actor actor) {
        List<String> codes = choices.now(realmId, actor).organisations().stream()
                .map(Organisation::code)
                .toList();
        return client.sql("select id, name from organisation_label where code in (:codes) order by name")
                .param("codes", codes.isEmpty() ? List.of("") : codes)
                .query((row, n) -> Choice.of(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
