package uk.saferhub.cases.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.cases.file.Choices;
import uk.saferhub.cases.file.HubCase;
import uk.saferhub.configuration.Matrix;

/** The scores of a case with the names of their bands, and what they are scored on. */
@Component
class ReviewRows {

    /** @param band the band's name, empty where it was not scored */
    record Row(ScoreStore.Shown entry, String band) {}

    private final ScoreStore store;
    private final Choices choices;

    ReviewRows(ScoreStore store, Choices choices) {
        this.store = store;
        this.choices = choices;
    }

    List<Row> of(HubCase hubCase, Actor actor) {
        return store.of(hubCase.id()).stream()
                .map(entry ->
                        new Row(entry, entry.band() == null ? "" : choices.bandLabel(entry.band(), hubCase, actor)))
                .toList();
    }

    /** Null where the hub scores on none. */
    @Nullable
    Matrix matrix(HubCase hubCase, Actor actor) {
        return choices.matrix(hubCase, actor).orElse(null);
    }
}
